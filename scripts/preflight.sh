#!/bin/sh
# Can this machine build subsidy? Usage: preflight.sh [PYTHON]
#
# Prints the Python to use and exits 0, or says in one sentence what to install and exits 2.
# "python3" (the default) means any Python that will do: python3, python3.11 or python3.12, in that
# order. Any other name is taken at its word.
set -u

asked=${1:-python3}
case $asked in
    python3) candidates='python3 python3.11 python3.12' ;;
    *) candidates=$asked ;;
esac
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# Prints what this Python lacks, or nothing. Status 1: it is the wrong Python altogether.
lacks() {
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || version=
    case $version in
        3.11 | 3.12) ;;
        '')
            echo "$1 cannot be run: install Python 3.11 or 3.12, for example with 'apt install python3.11-venv python3.11-dev', or name one, for example 'make PYTHON=python3.12 test'."
            return 1
            ;;
        *)
            echo "$1 is Python $version, and subsidy needs Python 3.11 or 3.12 because durable-rules 2.0.28, its inference engine, cannot be imported on 3.13 and later: install one, for example with 'apt install python3.11-venv python3.11-dev', or name one, for example 'make PYTHON=python3.12 test'."
            return 1
            ;;
    esac
    if ! "$1" -c 'import venv, ensurepip' 2>/dev/null; then
        echo "$1 cannot make a virtual environment: install its venv module, for example with 'apt install python3-venv' (or python$version-venv)."
        return 0
    fi
    compiler=${CC:-$("$1" -c 'import sysconfig; print(sysconfig.get_config_var("CC") or "cc")')}
    flags=$("$1" -c 'import sysconfig as s; print("\n".join(sorted({s.get_path("include"), s.get_path("platinclude")})))')
    printf '#include <stdio.h>\nint ok(void) { return puts(""); }\n' >"$work/c.c"
    printf '#include <Python.h>\nint ok(void) { return Py_IsInitialized(); }\n' >"$work/py.c"
    # $compiler may carry options, as in CC="ccache gcc".
    if ! $compiler -shared -fPIC -o "$work/c.so" "$work/c.c" >/dev/null 2>&1; then
        echo "there is no working C compiler ('$compiler'), and durable-rules comes only as C source: install one, for example with 'apt install gcc libc6-dev', or name one, for example 'make CC=clang test'."
        return 0
    fi
    # One -I for each folder; a folder's name may hold spaces.
    set -- "$1"
    while IFS= read -r folder; do set -- "$@" "-I$folder"; done <<EOF
$flags
EOF
    python=$1
    shift
    if ! $compiler "$@" -fPIC -c -o "$work/py.o" "$work/py.c" >/dev/null 2>&1; then
        echo "$python has no C headers (Python.h), and durable-rules comes only as C source: install them, for example with 'apt install python3-dev' (or python$version-dev)."
    fi
    return 0
}

# The first that lacks nothing is used. Otherwise the complaint about one of the right version is
# worth more than one about a Python that would never do.
complaint=
wrong=
for candidate in $candidates; do
    if message=$(lacks "$candidate"); then
        if [ -z "$message" ]; then
            echo "$candidate"
            exit 0
        fi
        complaint=${complaint:-$message}
    else
        wrong=${wrong:-$message}
    fi
done
echo "subsidy cannot be set up here: ${complaint:-$wrong}" >&2
exit 2
