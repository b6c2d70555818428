#!/bin/sh
# Run a command beside a Spark of its own. Usage: with-spark.sh COMMAND [ARGUMENT ...]
#
# A master and two workers of one processor each, as processes of their own that listen on
# 127.0.0.1 and nowhere else; they are gone when the command ends, however it ends. The command
# finds Spark's programs on its PATH, and they find the master in MASTER. The exit status is that of
# the command; 2 where there is no Spark (`make spark`) or no Java 17 or later.
set -u

here=$(cd -P "$(dirname "$0")" && cd .. && pwd)
for programs in "$here/.venv-spark/bin" "$(dirname "$(command -v spark-class || echo /none/spark-class)")"; do
    if [ -x "$programs/spark-class" ]; then break; fi
done
if [ ! -x "$programs/spark-class" ]; then
    echo "There is no Spark here: 'make spark' puts it into .venv-spark." >&2
    exit 2
fi
if ! "${JAVA_HOME:+$JAVA_HOME/bin/}java" -version >/dev/null 2>&1; then
    echo "There is no Java here: install one, for example with 'apt install openjdk-17-jre-headless'," \
        "or say in JAVA_HOME where it is." >&2
    exit 2
fi

folder=$(mktemp -d) || exit 2
processes=
stop() {
    # shellcheck disable=SC2086 # a list of numbers
    if [ -n "$processes" ]; then kill -9 $processes 2>/dev/null; fi
    wait
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

PATH=$programs:$PATH
SPARK_LOCAL_IP=127.0.0.1
SPARK_LOCAL_DIRS=$folder
SPARK_DAEMON_MEMORY=256m
# Nobody hands in jobs by HTTP.
SPARK_MASTER_OPTS=-Dspark.master.rest.enabled=false
# It lives for a minute: compiling well what Java runs would take longer than running it.
JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
export PATH SPARK_LOCAL_IP SPARK_LOCAL_DIRS SPARK_DAEMON_MEMORY SPARK_MASTER_OPTS JDK_JAVA_OPTIONS
if [ -x "$programs/python" ]; then
    PYSPARK_PYTHON=$programs/python
    export PYSPARK_PYTHON
fi

# Say what the log of a process says it has, or nothing after a minute.
found() {
    for _ in $(seq 300); do
        if line=$(grep -o "$2" "$folder/$1.log" 2>/dev/null); then
            echo "$line" | head -n 1
            return
        fi
        sleep 0.2
    done
    cat "$folder/$1.log" >&2
    return 1
}

start() {
    name=$1
    shift
    spark-class "$@" >"$folder/$name.log" 2>&1 &
    processes="$processes $!"
}

deploy=org.apache.spark.deploy
start master $deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
MASTER=$(found master 'spark://127.0.0.1:[0-9]*') || exit 2
export MASTER
for number in 1 2; do
    start "worker-$number" $deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
        --cores 1 --memory 1g --work-dir "$folder/worker-$number" "$MASTER"
done
for number in 1 2; do
    found "worker-$number" 'Successfully registered' >/dev/null || exit 2
done
echo "Spark: $MASTER; master and workers are the processes$processes." >&2

# What suits short lists: no compiling of queries, and as many parts as there are processors.
mkdir "$folder/conf"
cat >"$folder/conf/spark-defaults.conf" <<'END'
spark.sql.codegen.factoryMode NO_CODEGEN
spark.sql.adaptive.enabled false
spark.sql.shuffle.partitions 2
END
cat >"$folder/conf/log4j2.properties" <<'END'
rootLogger.level = error
rootLogger.appenderRef.stderr.ref = stderr
appender.stderr.type = Console
appender.stderr.name = stderr
appender.stderr.target = SYSTEM_ERR
appender.stderr.layout.type = PatternLayout
appender.stderr.layout.pattern = %p %c{1}: %m%n%ex
END
SPARK_CONF_DIR=$folder/conf "$@"
