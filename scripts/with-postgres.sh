#!/bin/sh
# Run a command beside a PostgreSQL of its own. Usage: with-postgres.sh COMMAND [ARGUMENT ...]
#
# The server is made anew in a temporary folder, listens on a socket in that folder and nowhere
# else, and is gone when the command ends, however it ends. The command finds its address in
# SUBSIDY_POSTGRES. The exit status is that of the command; 2 where there is no PostgreSQL.
set -u

for bin in /usr/lib/postgresql/*/bin "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    if [ -x "$bin/initdb" ]; then programs=$bin; fi
done
if [ -z "${programs:-}" ]; then
    echo "There is no PostgreSQL server here: install one, for example with 'apt install postgresql'." >&2
    exit 2
fi

folder=$(mktemp -d) || exit 2
stop() {
    if [ -f "$folder/data/postmaster.pid" ]; then
        as_server "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# PostgreSQL refuses to run as root; Debian's package has made a user for it.
if [ "$(id -u)" = 0 ]; then
    as_server() { (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); }
    chown postgres: "$folder" || exit 2
else
    as_server() { (cd / && "$@"); }
fi

settings="-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off"
as_server "$programs/initdb" -D "$folder/data" -U subsidy -A trust -E UTF8 --no-locale --no-sync \
    >"$folder/initdb.log" 2>&1 &&
    as_server "$programs/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -o "$settings" -w start \
        >/dev/null || {
    cat "$folder/initdb.log" "$folder/data/server.log" >&2
    exit 2
}

export SUBSIDY_POSTGRES="host=$folder user=subsidy dbname=postgres"
"$@"
