#!/bin/sh
# The main job with curl alone: a village list becomes paid, active, visible cover. docs/guides/main-job.md explains
# each step.
#
# Usage: PAYUNG_PASSWORD=... tools/main-job.sh [ADDRESS]     against a running ./payung demo
#
#   ADDRESS          default http://127.0.0.1:8080
#   PAYUNG_PASSWORD  the password that the demonstration printed
#   PAYUNG_ROWS      rows of the list (2000)
#   PAYUNG_SEED      whose list it is; another one for each run unless given
#   PAYUNG_KEEP      folder that keeps every answer and file (a temporary one, removed at the end)
#
# Ends with 0 when every step gave what it must, with 1 and one line when one did not, with 2 when called wrongly.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
address=${1:-http://127.0.0.1:8080}
rows=${PAYUNG_ROWS:-2000}
run=$(date +%s)
seed=${PAYUNG_SEED:-$run}
place=15.06
officer_village=15.06.02.1005
stranger_place=15.71
monthly=16800
months=12

if [ -z "${PAYUNG_PASSWORD:-}" ]; then
    echo "main-job: set PAYUNG_PASSWORD to the password that ./payung demo printed." >&2
    exit 2
fi
if [ -n "${PAYUNG_KEEP:-}" ]; then
    work=$PAYUNG_KEEP
    mkdir -p "$work"
else
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi
umask 077

off() {
    printf 'main-job: %s\n' "$1" >&2
    exit 1
}

step() {
    printf '%s\n' "$1"
}

# ---- JSON of one level, which is all that is needed ----

# value NAME [FILE]: the first value of that name.
value() {
    grep -o "\"$1\":\(\"[^\"]*\"\|[^,}\"]*\)" "${2:-$work/answer}" | head -n 1 | cut -d: -f2- | tr -d '"'
}

# within NAME: what the object of that name holds, one level deep.
within() {
    grep -o "\"$1\":{[^{}]*}" "$work/answer" | head -n 1 >"$work/part"
}

# is WHAT FOUND WANTED
is() {
    [ "$2" = "$3" ] || off "$1 is $2, not $3."
}

# ---- requests; a token lies in a file, so that no list of processes shows it ----

sign_in() {
    printf '{"username":"%s","password":"%s"}' "$1" "$PAYUNG_PASSWORD" |
        curl -s -o "$work/answer" -H 'Content-Type: application/json' --data @- "$address/api/v1/session" ||
        off "nothing answers at $address: start ./payung demo first."
    token=$(value token)
    [ -n "$token" ] || off "$1 cannot sign in; is PAYUNG_PASSWORD what this start of the demonstration printed?"
    printf 'Authorization: Bearer %s\n' "$token" >"$work/$1.header"
}

# get WHO PATH [FILE]: the status; the body lies in answer or in FILE.
get() {
    curl -sS -g -o "${3:-$work/answer}" -D "$work/head" -w '%{http_code}' -H "@$work/$1.header" "$address$2"
}

# post WHO PATH BODY [KEY]: the status.
post() {
    if [ -n "${4:-}" ]; then
        printf 'Idempotency-Key: %s\n' "$4" >"$work/key.header"
    else
        printf 'X-No-Key: true\n' >"$work/key.header"
    fi
    printf '%s' "$3" | curl -sS -o "$work/answer" -w '%{http_code}' -H "@$work/$1.header" -H "@$work/key.header" \
        -H 'Content-Type: application/json' --data @- "$address$2"
}

# expect WHAT STATUS WANTED
expect() {
    [ "$2" = "$3" ] || off "$1: answer $2 instead of $3: $(head -c 600 "$work/answer" 2>/dev/null || true)"
}

reached() {
    awk -v begun="$begun" -v now="$(date +%s.%N)" 'BEGIN { printf "%.1f s", now - begun }'
}

# ---- months, in the time of Jambi ----

year=$(TZ=Asia/Jakarta date +%Y)
month=$(TZ=Asia/Jakarta date +%m)
today=$(TZ=Asia/Jakarta date +%Y-%m-%d)
month=${month#0}
last=$((year * 12 + month - 1 + months - 1))
first_month=$(printf '%04d-%02d' "$year" "$month")
last_month=$(printf '%04d-%02d' $((last / 12)) $((last % 12 + 1)))

# ---- 1 people ----

for who in disnaker penyetuju bendahara desa disnaker.kota bupati gubernur; do
    sign_in "$who"
done
step "1  signed in as disnaker, penyetuju, bendahara, desa, disnaker.kota, bupati and gubernur"

# ---- 2 money and programme ----

ceiling=$((rows * monthly * months))
expect "opening a budget line" "$(post disnaker /api/v1/funding-lines "{\"territory\":\"$place\",\"name\":\"Iuran \
pekerja rentan $run\",\"payer\":\"APBD\",\"source\":\"APBD Kabupaten\",\"account\":\"2.07.05.2.01\",\"year\":$year,\
\"legalBasis\":\"DPA $year (contoh)\",\"ceiling\":$ceiling}" "line-$run")" 201
line=$(value id)
expect "opening a programme" "$(post disnaker /api/v1/programmes "{\"name\":\"Pekerja rentan $run\",\"sponsor\":\
\"Pemerintah Kabupaten Tanjung Jabung Barat\",\"territory\":\"$place\",\"legalBasis\":\"SK Bupati (contoh) $run\",\
\"fundingLine\":$line,\"firstMonth\":\"$first_month\",\"lastMonth\":\"$last_month\",\"schemes\":[\"JKK\",\"JKM\"],\
\"quota\":$rows}" "programme-$run")" 201
within programme
programme=$(grep -o '"programme":{"id":[0-9]*' "$work/answer" | grep -o '[0-9]*$')
step "2  budget line $line with a ceiling of Rp$ceiling, programme $programme for $first_month to $last_month, $rows places"

# ---- 3 the list, saved by a spreadsheet program ----

expect "the districts" "$(get desa "/api/v1/regions?parent=$place")" 200
echo 'code,name,district,regency,province' >"$work/villages.csv"
regions() {
    grep -o '"code":"[^"]*","name":"[^"]*"' "$work/answer" | sed 's/"code":"\([^"]*\)","name":"\([^"]*\)"/\1|\2/'
}
regions >"$work/districts"
while IFS='|' read -r code name; do
    expect "the villages of $name" "$(get desa "/api/v1/regions?parent=$code")" 200
    regions | while IFS='|' read -r village called; do
        printf '%s,%s,%s,Kabupaten Tanjung Jabung Barat,Jambi\n' "$village" "$called" "$name"
    done >>"$work/villages.csv"
done <"$work/districts"
"$root/payung" invent list --villages "$work/villages.csv" --seed "$seed" --rows "$rows" --faults 0.05 \
    --as-of "$first_month-01" --out "$work/invented.xlsx" --truth "$work/truth.csv" >"$work/invented.txt" ||
    off "the list could not be invented."
list_file=$work/daftar-$run.xlsx
if command -v soffice >/dev/null; then
    mkdir -p "$work/saved"
    HOME=$work soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/saved" \
        "$work/invented.xlsx" >"$work/soffice.txt" 2>&1 || off "LibreOffice could not save the list."
    mv "$work/saved/invented.xlsx" "$list_file"
    step "3  list of $rows rows with 5 % faults, saved by $(soffice --version | cut -d' ' -f1-2)"
else
    mv "$work/invented.xlsx" "$list_file"
    step "3  list of $rows rows with 5 % faults; LibreOffice is missing, so the file is the inventor's own .xlsx"
fi

# ---- 4 upload and verdicts ----

upload() {
    curl -sS -o "$work/answer" -w '%{http_code}' -H "@$work/$1.header" -F "file=@$2" \
        "$address/api/v1/programmes/$programme/lists"
}
begun=$(date +%s.%N)
expect "handing in the list" "$(upload disnaker "$list_file")" 202
list=$(value list)
state=RECEIVED
while [ "$state" = RECEIVED ] || [ "$state" = CHECKING ]; do
    expect "asking for list $list" "$(get disnaker "/api/v1/lists/$list")" 200
    state=$(value state)
    [ "$state" = CHECKED ] || sleep 0.2
done
is "the state of the list" "$state" CHECKED
took=$(reached)
within counts
accepted=$(value accepted "$work/part")
review=$(value review "$work/part")
refused=$(value refused "$work/part")
duplicate=$(value duplicate "$work/part")
is "the number of rows" "$(value rows "$work/part")" "$rows"
is "accepted + review + refused + duplicate" $((accepted + review + refused + duplicate)) "$rows"
[ "$accepted" -gt $((rows * 8 / 10)) ] || off "only $accepted of $rows rows were accepted."
[ "$accepted" -lt "$rows" ] || off "no row with a fault was found."
step "4  verdicts after $took: $accepted accepted + $review to review + $refused refused + $duplicate duplicate = $rows"

expect "handing in the same file again" "$(upload disnaker "$list_file")" 200
is "the list of the same file" "$(value list)" "$list"

# ---- 5 the sheet comes back ----

expect "the sheet with results" "$(get disnaker "/api/v1/lists/$list/sheet" "$work/hasil.xlsx")" 200
if command -v soffice >/dev/null; then
    HOME=$work soffice --headless --convert-to csv:"Text - txt - csv (StarCalc)":59,34,76 --outdir "$work/saved" \
        "$work/hasil.xlsx" >>"$work/soffice.txt" 2>&1 || off "LibreOffice cannot open the sheet with results."
    head -n 1 "$work/saved/hasil.csv" | grep -q 'Hasil;Alasan' || off "the sheet has no columns Hasil and Alasan."
    marked=$(grep -c ';"*Diterima"*;' "$work/saved/hasil.csv" || true)
    is "the number of rows marked Diterima in the sheet" "$marked" "$accepted"
    step "5  the same sheet came back with Hasil and Alasan; $marked rows say Diterima"
else
    head -c 2 "$work/hasil.xlsx" | grep -q PK || off "the sheet with results is not a workbook."
    step "5  the same sheet came back with Hasil and Alasan (not opened: LibreOffice is missing)"
fi

# ---- 6 two people ----

if [ "$review" -gt 0 ]; then
    expect "submitting while rows wait for review" "$(post disnaker "/api/v1/lists/$list/submit" '{}' "early-$run")" 409
fi
expect "submitting" "$(post disnaker "/api/v1/lists/$list/submit" \
    '{"leaveOutReason":"Menunggu perbaikan data dari desa"}' "submit-$run")" 200
expect "approving what oneself submitted" "$(post disnaker "/api/v1/lists/$list/approve" '{}' "own-$run")" 403
begun=$(date +%s.%N)
expect "approving as the second person" "$(post penyetuju "/api/v1/lists/$list/approve" '{}' "approve-$run")" 200
took=$(reached)
is "the number of people in the annex" "$(value people)" "$accepted"
is "the months in the annex" "$(value personMonths)" $((accepted * months))
lot=$(value lot)
step "6  submitted; the same person approving: 403; approved by penyetuju in $took: $accepted people, $((accepted * months)) months"

# ---- 7 the bill ----

amount=$((accepted * monthly * months))
expect "the bill" "$(get bendahara "/api/v1/bills?source=list:$list")" 200
cp "$work/answer" "$work/bills"
bill=$(grep -o '"bills":\[{"id":[0-9]*' "$work/bills" | grep -o '[0-9]*$')
[ -n "$bill" ] || off "the approval made no bill."
is "the amount of the bill" "$(value amount "$work/bills")" "$amount"
is "the state of the bill" "$(value state "$work/bills")" OPEN
step "7  bill $(value number "$work/bills"), payment code $(value paymentCode "$work/bills"): \
$accepted x Rp$monthly x $months = Rp$amount"

# ---- 8 payment ----

own() {
    expect "coverage of $place" "$(get bupati "/api/v1/coverage?region=$place")" 200
    within ownLedger
    grep -o '"people":[0-9]*' "$work/answer" | head -n 1 | cut -d: -f2
}
before=$(own)
before=${before:-0}
pay() {
    post bendahara "/api/v1/bills/$bill/payment" \
        "{\"amount\":$1,\"paidOn\":\"$today\",\"proofNumber\":\"SP2D-$run\"}" "$2"
}
expect "paying one rupiah less" "$(pay $((amount - 1)) "less-$run")" 422
expect "paying without a key" "$(pay "$amount" '')" 400
begun=$(date +%s.%N)
expect "paying" "$(pay "$amount" "pay-$run")" 201
took=$(reached)
cp "$work/answer" "$work/paid"
expect "paying again with the same key" "$(pay "$amount" "pay-$run")" 201
cmp -s "$work/answer" "$work/paid" || off "the repeated payment got another answer than the first."
expect "paying again with another key" "$(pay "$amount" "twice-$run")" 409
expect "the budget line" "$(get bendahara "/api/v1/funding-lines/$line")" 200
is "what the budget line paid" "$(value paid)" "$amount"
expect "the journal" "$(get bendahara "/api/v1/funding-lines/$line/journal")" 200
is "debit minus credit of the journal" "$(value difference)" 0
step "8  Rp$((amount - 1)): 422; Rp$amount paid in $took; the same key again books nothing more; debit minus credit = 0"

# ---- 9 the figure moves ----

after=$(own)
is "what the coverage of $place gained" $((after - before)) "$accepted"
expect "coverage of Jambi" "$(get gubernur '/api/v1/coverage?region=15&asOf=2024-08-12')" 200
grep -q '"members":518632,"potential":1312370,"percent":39.52' "$work/answer" ||
    off "coverage of Jambi on 2024-08-12 is not 518,632 of 1,312,370, 39.52 %."
step "9  people covered by the own ledger in $place: $before -> $after (+$((after - before)))"

# ---- 10 a card ----

expect "the hand-over list" "$(get disnaker "/api/v1/lots/$lot/hand-over")" 200
is "the number of cards" "$(grep -o '"memberNumber"' "$work/answer" | wc -l | tr -d ' ')" "$accepted"
person=$(value personId)
expect "the card" "$(get disnaker "/api/v1/members/$person/card" "$work/kartu.pdf")" 200
if command -v pdftoppm >/dev/null && command -v zbarimg >/dev/null; then
    pdftoppm -r 600 -png "$work/kartu.pdf" "$work/kartu"
    code=$(zbarimg -q --raw "$work"/kartu*.png 2>/dev/null) || off "the code on the card cannot be read."
    how="read from the picture of the printed card"
else
    code=$(sed -n 's/^[Ll]ink: *<\([^>]*\)>.*/\1/p' "$work/head" | tr -d '\r')
    how="taken from the header of the answer (install poppler-utils and zbar-tools to read the picture)"
fi
card_token=${code##*/verify/}
verify() {
    printf '{"token":"%s"}' "$1" | curl -sS -o "$work/answer" -w '%{http_code}' -H 'Content-Type: application/json' \
        --data @- "$address/api/v1/cards/verify"
}
expect "verifying the card without an account" "$(verify "$card_token")" 200
is "whether the card is active" "$(value active)" true
forged=$(printf '%s' "$card_token" | sed -e 's/\.A\([^.]*\)$/.B\1/;t' -e 's/\.[^.]\([^.]*\)$/.A\1/')
expect "verifying a forged code" "$(verify "$forged")" 422
step "10 card of one member ($(wc -c <"$work/kartu.pdf" | tr -d ' ') bytes), code $how: genuine; forged code: refused"

# ---- 11 the neighbour's people ----

expect "members of $stranger_place" "$(get disnaker.kota "/api/v1/members?within=$stranger_place&limit=1")" 200
stranger=$(value id)
name=$(value name)
[ -n "$stranger" ] || off "the demonstration has no member in $stranger_place; is it complete?"
expect "lists of $stranger_place" "$(get disnaker.kota '/api/v1/lists?limit=1')" 200
strange_list=$(value id)
for path in "members/$stranger" "members/$stranger/card" "lists/$strange_list" "lists/$strange_list/rows" \
    "lists/$strange_list/sheet"; do
    status=$(get desa "/api/v1/$path")
    [ "$status" = 404 ] || [ "$status" = 403 ] || off "desa gets $status for /api/v1/$path of $stranger_place."
done
words=$(printf '%s' "$name" | sed 's/ /%20/g; s/[^A-Za-z0-9%._-]//g')
for path in "members?within=$stranger_place&limit=200" "members?q=$words&limit=200" "members?limit=200" \
    "lists?limit=200"; do
    expect "desa asking for $path" "$(get desa "/api/v1/$path")" 200
    if grep -q "\"$stranger_place" "$work/answer"; then
        off "desa finds something of $stranger_place under /api/v1/$path."
    fi
done
expect "the members as a file" "$(get desa '/api/v1/members/file?format=csv' "$work/desa.csv")" 200
expect "the members of the city as a file" \
    "$(get disnaker.kota "/api/v1/members/file?format=csv&within=$stranger_place" "$work/kota.csv")" 200
own=$(sed 1d "$work/desa.csv" | grep -c ",$officer_village," || true)
[ "$own" -gt 0 ] || off "the officer of $officer_village finds nobody of her own village in the file."
is "members of other villages in her file" "$(sed 1d "$work/desa.csv" | grep -vc ",$officer_village," || true)" 0
cut -d, -f1 "$work/desa.csv" | sort >"$work/desa.numbers"
cut -d, -f1 "$work/kota.csv" | sort >"$work/kota.numbers"
is "members in both files" "$(comm -12 "$work/desa.numbers" "$work/kota.numbers" | grep -c '[0-9]' || true)" 0
step "11 the officer of $officer_village finds nothing of $stranger_place by number, list, search or file;
   her own file has $own people, all of her village"
echo "Everything is as it must be."
