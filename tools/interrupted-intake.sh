#!/bin/sh
# Kills the server in the middle of checking a large list, again and again, and compares what is there after the restart
# with an undisturbed check of the same file.
#
# Usage: tools/interrupted-intake.sh [PORT]
#
#   PORT             of the demonstration that it starts itself, on the loopback address (18097)
#   PAYUNG_ROWS      rows of the list (100000)
#   PAYUNG_TIMES     how often the server is killed (10)
#   PAYUNG_KEEP      folder that keeps data and answers (a temporary one, removed at the end)
#
# Ends with 0 when every interrupted list equals the undisturbed one, with 1 and one line when one does not. Ends only
# the server that it started, by its process number.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
port=${1:-18097}
address=http://127.0.0.1:$port
rows=${PAYUNG_ROWS:-100000}
times=${PAYUNG_TIMES:-10}
place=15.06
if [ -n "${PAYUNG_KEEP:-}" ]; then
    work=$PAYUNG_KEEP
    mkdir -p "$work"
else
    work=$(mktemp -d)
fi
server=''
umask 077

off() {
    printf 'interrupted-intake: %s\n' "$1" >&2
    exit 1
}

end() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -n "${PAYUNG_KEEP:-}" ] || { sleep 4; rm -rf "$work"; }
}
trap end EXIT

# ---- the server ----

start() {
    rm -f "$work/demo.log"
    : >"$work/demo.log"
    "$root/payung" demo --port "$port" --data "$work/data" >"$work/demo.log" 2>&1 &
    starter=$!
    waited=0
    until grep -q 'dijalankan): ' "$work/demo.log"; do
        kill -0 "$starter" 2>/dev/null || off "the server did not start: $(tail -n 1 "$work/demo.log")"
        waited=$((waited + 1))
        [ "$waited" -lt 1200 ] || off "the server did not start in ten minutes."
        sleep 0.5
    done
    server=$starter
    password=$(sed -n 's/.*dijalankan): //p' "$work/demo.log")
    printf '{"username":"disnaker","password":"%s"}' "$password" |
        curl -sS -o "$work/answer" -H 'Content-Type: application/json' --data @- "$address/api/v1/session"
    printf 'Authorization: Bearer %s\n' "$(value token)" >"$work/who.header"
}

# ---- requests ----

value() {
    grep -o "\"$1\":\(\"[^\"]*\"\|[^,}\"]*\)" "$work/answer" | head -n 1 | cut -d: -f2- | tr -d '"'
}

get() {
    curl -sS -f -o "${2:-$work/answer}" -H "@$work/who.header" "$address$1"
}

post() {
    printf '%s' "$2" | curl -sS -f -o "$work/answer" -H "@$work/who.header" -H "Idempotency-Key: $3" \
        -H 'Content-Type: application/json' --data @- "$address$1" || off "POST $1 was refused."
}

programme() {
    post /api/v1/funding-lines "{\"territory\":\"$place\",\"name\":\"Uji putus $1\",\"payer\":\"APBD\",\
\"source\":\"APBD\",\"account\":\"2.07\",\"year\":2026,\"legalBasis\":\"DPA\",\"ceiling\":99000000000000}" "line-$1-$$"
    line=$(value id)
    post /api/v1/programmes "{\"name\":\"Uji putus $1\",\"sponsor\":\"Pemkab\",\"territory\":\"$place\",\
\"legalBasis\":\"SK\",\"fundingLine\":$line,\"firstMonth\":\"2026-01\",\"lastMonth\":\"2026-12\",\
\"schemes\":[\"JKK\",\"JKM\"],\"quota\":$rows}" "programme-$1-$$"
    grep -o '"programme":{"id":[0-9]*' "$work/answer" | grep -o '[0-9]*$'
}

hand_in() {
    curl -sS -f -o "$work/answer" -H "@$work/who.header" -F "file=@$work/daftar.csv" \
        "$address/api/v1/programmes/$1/lists" || off "the list was not taken."
    value list
}

await_verdicts() {
    state=RECEIVED
    waited=0
    while [ "$state" != CHECKED ]; do
        get "/api/v1/lists/$1" || true
        state=$(value state)
        [ "$state" != FAILED ] || off "list $1 failed: $(value problem)"
        waited=$((waited + 1))
        [ "$waited" -lt 2400 ] || off "list $1 has no verdicts after ten minutes."
        [ "$state" = CHECKED ] || sleep 0.25
    done
}

# What every row became, without what belongs to the one list only.
fingerprint() {
    get "/api/v1/lists/$1/rows/export?format=csv" "$work/rows.csv"
    sha256sum <"$work/rows.csv" | cut -d' ' -f1
}

# A number from 0 to $1 - 1.
random() {
    od -An -N2 -tu2 /dev/urandom | awk -v most="$1" '{ print $1 % most }'
}

"$root/payung" invent list --rows "$rows" --faults 0.3 --seed 77 --as-of 2026-01-01 --out "$work/daftar.csv" \
    >"$work/invented.txt" || off "the list could not be invented."
start
begun=$(date +%s.%N)
list=$(hand_in "$(programme 0)")
await_verdicts "$list"
whole=$(awk -v begun="$begun" -v now="$(date +%s.%N)" 'BEGIN { printf "%.1f", now - begun }')
wanted=$(fingerprint "$list")
echo "undisturbed: $rows rows in $whole s, rows sha256 $(printf '%.16s' "$wanted")"

turn=1
while [ "$turn" -le "$times" ]; do
    list=$(hand_in "$(programme "$turn")")
    pause=$(awk -v whole="$whole" -v thousandth="$(random 1000)" 'BEGIN { printf "%.2f", whole * thousandth / 1000 }')
    sleep "$pause"
    kill -9 "$server"
    wait "$server" 2>/dev/null || true
    start
    await_verdicts "$list"
    found=$(fingerprint "$list")
    [ "$found" = "$wanted" ] || off "killed after $pause s, list $list differs from the undisturbed one."
    echo "killed after $pause s: the same $rows rows after the restart"
    turn=$((turn + 1))
done
echo "$times interruptions left no trace."
