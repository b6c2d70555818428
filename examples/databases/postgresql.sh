#!/bin/sh
# Decide a register that is in PostgreSQL, where it is.
# Usage: postgresql.sh POLICY DATE MONTHS LEFT [OPTION ...], such as --unstated no
#
# psql finds the server by PGHOST, PGDATABASE, PGUSER. The register is a table or a view `citizens`
# with the contract's columns (citizens.sql). The answers become the table `decisions`; the rows of
# the register that are not decided are written to the file LEFT, for `subsidy batch`.
set -eu

policy=$1 on=$2 months=$3 left=$4
shift 4
statement=$(subsidy rules sql "$policy" --on "$on" --months "$months" --dialect postgresql "$@")
umask 077
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --output "$left" <<END
SET client_min_messages = warning;
BEGIN;
DROP TABLE IF EXISTS decisions;
CREATE TABLE decisions AS
$statement
-- PostgreSQL would write yes and no as t and f, which no list has: as texts they are true and false.
SELECT format(
  'COPY (
    SELECT %s FROM citizens
    WHERE NOT EXISTS (
      SELECT FROM decisions
      WHERE decisions.person_id = citizens.person_id AND status = ''decided''
    )
  ) TO STDOUT (FORMAT csv, HEADER)',
  string_agg(
    format(CASE atttypid WHEN 'boolean'::regtype THEN '%1\$I::text' ELSE '%1\$I' END, attname),
    ', ' ORDER BY attnum
  )
)
FROM pg_attribute
WHERE attrelid = 'citizens'::regclass AND attnum > 0 AND NOT attisdropped
\\gexec
COMMIT;
END
