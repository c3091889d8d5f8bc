#!/bin/sh
# A village list with the faults that offices report, saved by LibreOffice as .xlsx and as .ods, against a running
# demonstration: every planted fault must come back with its code, and no clean row may be refused.
#
# Usage: PAYUNG_PASSWORD=... tools/libreoffice-list.sh [ADDRESS]
#
#   ADDRESS          of a demonstration on this machine (http://127.0.0.1:8080); nothing else is accepted
#   PAYUNG_PASSWORD  the password that the demonstration printed
#   PAYUNG_ROWS      rows of the list (10000)
#   PAYUNG_SEED      whose list it is; another one for each run unless given
#   PAYUNG_FAULTS    field: the mix that offices report (default); or a share such as 0.3: every fault that a list shows
#   PAYUNG_KEEP      folder that keeps every answer and file (a temporary one, removed at the end)
#
# What only registers know is asked of registers: people covered by somebody else are first brought under another
# programme, and with PAYUNG_FAULTS=field the list is matched with the stand-in for the population register, by file.
# Wage earners, people who moved and civil servants whom only their own registers know are counted apart. The number of
# an invented person may be one that the demonstration holds under another name already; such a row is refused rightly,
# is counted apart, and more than one in a thousand is a miss.
#
# Ends with 0 when nothing is missed, with 1 and one line when something is, with 2 when called wrongly.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
address=${1:-http://127.0.0.1:8080}
rows=${PAYUNG_ROWS:-10000}
faults=${PAYUNG_FAULTS:-field}
run=$(date +%s)
seed=${PAYUNG_SEED:-$run}
place=15.06

case $address in
    http://127.0.0.1:* | http://localhost:*) ;;
    *)
        echo "libreoffice-list: $address is not on this machine; lists of invented people go nowhere else." >&2
        exit 2
        ;;
esac
if [ -z "${PAYUNG_PASSWORD:-}" ]; then
    echo "libreoffice-list: set PAYUNG_PASSWORD to the password that ./payung demo printed." >&2
    exit 2
fi
if ! command -v soffice >/dev/null; then
    echo "libreoffice-list: LibreOffice is missing (on Debian and Ubuntu: apt install libreoffice-calc)." >&2
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
    printf 'libreoffice-list: %s\n' "$1" >&2
    exit 1
}

value() {
    grep -o "\"$1\":\(\"[^\"]*\"\|[^,}\"]*\)" "${2:-$work/answer}" | head -n 1 | cut -d: -f2- | tr -d '"'
}

sign_in() {
    printf '{"username":"%s","password":"%s"}' "$1" "$PAYUNG_PASSWORD" |
        curl -s -o "$work/answer" -H 'Content-Type: application/json' --data @- "$address/api/v1/session" ||
        off "nothing answers at $address: start ./payung demo first."
    token=$(value token)
    [ -n "$token" ] || off "$1 cannot sign in; is PAYUNG_PASSWORD what this start of the demonstration printed?"
    printf 'Authorization: Bearer %s\n' "$token" >"$work/$1.header"
}

# get WHO PATH [FILE]
get() {
    status=$(curl -sS -g -o "${3:-$work/answer}" -w '%{http_code}' -H "@$work/$1.header" "$address$2")
    [ "$status" = 200 ] || off "GET $2: answer $status."
}

# post WHO PATH BODY KEY WANTED
post() {
    status=$(printf '%s' "$3" | curl -sS -o "$work/answer" -w '%{http_code}' -H "@$work/$1.header" \
        -H "Idempotency-Key: $4" -H 'Content-Type: application/json' --data @- "$address$2")
    [ "$status" = "$5" ] || off "POST $2: answer $status: $(head -c 400 "$work/answer")"
}

# upload FILE PROGRAMME WANTED
upload() {
    status=$(curl -sS -o "$work/answer" -w '%{http_code}' -H "@$work/disnaker.header" -F "file=@$1" \
        "$address/api/v1/programmes/$2/lists")
    [ "$status" = "$3" ] || off "handing in $(basename "$1"): answer $status: $(head -c 400 "$work/answer")"
}

programme() {
    post disnaker /api/v1/funding-lines "{\"territory\":\"$place\",\"name\":\"$1 $run\",\"payer\":\"APBD\",\
\"source\":\"APBD\",\"account\":\"2.07\",\"year\":$year,\"legalBasis\":\"DPA (contoh)\",\
\"ceiling\":99000000000000}" "line-$1-$run" 201
    post disnaker /api/v1/programmes "{\"name\":\"$1 $run\",\"sponsor\":\"Pemkab\",\"territory\":\"$place\",\
\"legalBasis\":\"SK (contoh)\",\"fundingLine\":$(value id),\"firstMonth\":\"$first_month\",\
\"lastMonth\":\"$last_month\",\"schemes\":[\"JKK\",\"JKM\"],\"quota\":$((rows + 1))}" "programme-$1-$run" 201
    programme=$(grep -o '"programme":{"id":[0-9]*' "$work/answer" | grep -o '[0-9]*$')
}

# await LIST: until its verdicts are there.
await() {
    state=RECEIVED
    while [ "$state" = RECEIVED ] || [ "$state" = CHECKING ]; do
        get disnaker "/api/v1/lists/$1"
        state=$(value state)
        [ "$state" = CHECKED ] || sleep 0.1
    done
    [ "$state" = CHECKED ] || off "list $1 is $state: $(value detail)"
}

seconds() {
    awk -v begun="$begun" -v now="$(date +%s.%N)" 'BEGIN { printf "%.2f", now - begun }'
}

# compare LIST NAME REGISTERS: every planted fault against the codes of its row. REGISTERS are the codes that registers
# told so far.
compare() {
    get disnaker "/api/v1/lists/$1/rows/export?format=csv" "$work/rows-$2.csv"
    awk -F'[;,]' -v name="$2" -v registers=" $3 " -v result="$work/rows-$2.csv" '
        function clean(text) { gsub(/["\r\357\273\277]/, "", text); return text }
        FILENAME == result {
            row = clean($1) + 0
            if (row == 0) next
            line = $0
            verdict[row] = line ~ /[;,]"?Ditolak"?[;,]/ ? "REFUSED" : line ~ /[;,]"?Ganda"?[;,]/ ? "DUPLICATE" : \
                line ~ /[;,]"?Perlu ditinjau"?[;,]/ ? "REVIEW" : "ACCEPTED"
            codes[row] = " "
            while (match(line, /[;,"] ?[FKP][0-9][0-9][;,"]/)) {
                code = substr(line, RSTART, RLENGTH)
                gsub(/[^FKP0-9]/, "", code)
                codes[row] = codes[row] code " "
                line = substr(line, RSTART + RLENGTH - 1)
            }
            next
        }
        $1 == "ROW" {
            people++
            if (!($2 in verdict)) { lost++; next }
            if ($5 == "") {
                untouched++
                if (verdict[$2] == "REVIEW") { looked++; why[codes[$2]]++ }
                if (verdict[$2] == "REFUSED" && index(codes[$2], " K13 ")) met++
                else if (verdict[$2] == "REFUSED" || verdict[$2] == "DUPLICATE") {
                    wrong++
                    print "  clean row " $2 " is " verdict[$2] codes[$2]
                }
            }
        }
        $1 == "FAULT" {
            if ($5 ~ /^N/) {
                spelt++
                if (index(codes[$2], " P15 ")) initials++
                else if (verdict[$2] == "REFUSED" && index(codes[$2], " K13 ")) met++
                else if (verdict[$2] == "REFUSED") {
                    wrong++
                    print "  row " $2 " with another spelling is refused" codes[$2]
                }
            } else if ($7 == "LIST" || index(registers, " " $5 " ")) {
                planted[$5]++
                if (index(codes[$2], " " $5 " ")) found[$5]++
                else if (missed++ < 20) print "  row " $2 ": " $5 " not found, only" codes[$2]
            } else { apart[$5]++ }
        }
        END {
            printf "  %s: %d rows, %d of them clean", name, people, untouched
            all = 0; got = 0; list = ""
            for (code in planted) { all += planted[code]; got += found[code]; list = list " " code ":" found[code] + 0 "/" planted[code] }
            printf ", %d of %d planted faults found, %d other spellings\n", got, all, spelt
            print "   " list | "tr \" \" \"\\n\" | sort | tr \"\\n\" \" \""
            close("tr \" \" \"\\n\" | sort | tr \"\\n\" \" \"")
            print ""
            if (looked) { printf "    clean rows that somebody has to look at: %d", looked
                for (each in why) printf " [%s:%d]", each, why[each]; print "" }
            known = ""
            for (code in apart) known = known " " code ":" apart[code]
            if (known != "") print "    known only to registers not asked yet:" known
            if (met) print "    numbers that are recorded under another name already: " met
            if (initials) print "    spellings that leave nothing but initials, refused rightly: " initials
            if (lost) print "    lost rows: " lost
            exit missed + wrong + lost > 0 || met * 1000 > people
        }' "$work/rows-$2.csv" "$work/truth.csv" >"$work/compared" || {
        cat "$work/compared"
        off "$2 misses something."
    }
    cat "$work/compared"
}

year=$(TZ=Asia/Jakarta date +%Y)
month=$(TZ=Asia/Jakarta date +%m)
month=${month#0}
last=$((year * 12 + month - 1 + 11))
first_month=$(printf '%04d-%02d' "$year" "$month")
last_month=$(printf '%04d-%02d' $((last / 12)) $((last % 12 + 1)))
for who in disnaker penyetuju; do
    sign_in "$who"
done

# ---- the list ----

get disnaker "/api/v1/regions?parent=$place"
regions() {
    grep -o '"code":"[^"]*","name":"[^"]*"' "$work/answer" | sed 's/"code":"\([^"]*\)","name":"\([^"]*\)"/\1|\2/'
}
regions >"$work/districts"
echo 'code,name,district,regency,province' >"$work/villages.csv"
while IFS='|' read -r code name; do
    get disnaker "/api/v1/regions?parent=$code"
    regions | while IFS='|' read -r village called; do
        printf '%s,%s,%s,Kabupaten Tanjung Jabung Barat,Jambi\n' "$village" "$called" "$name"
    done >>"$work/villages.csv"
done <"$work/districts"
"$root/payung" invent list --villages "$work/villages.csv" --seed "$seed" --rows "$rows" --faults "$faults" \
    --style TITLED --as-of "$first_month-01" --out "$work/invented.xlsx" --truth "$work/truth.csv" \
    --register "$work/register.csv" >"$work/invented.txt" || off "the list could not be invented."
mkdir -p "$work/saved"
saved() {
    HOME=$work soffice --headless --convert-to "$1" --outdir "$work/saved" "$work/invented.xlsx" \
        >>"$work/soffice.txt" 2>&1 || off "LibreOffice could not save the list as $1."
}
saved xlsx:"Calc MS Excel 2007 XML"
saved ods
echo "list of $rows rows, faults $faults, seed $seed, saved by $(soffice --version | cut -d' ' -f1-2)"

# ---- people whom somebody else covers ----

known=''
awk -F, '$NF ~ /OTHER_PAYER/ { print $1 ";" $2 ";" $3 ";" $4 ";" $5 ";" $6 ";" $8 ";Petani" }' "$work/register.csv" \
    >"$work/covered"
if [ -s "$work/covered" ]; then
    programme Lain
    {
        echo 'NIK;Nama;L/P;Tempat Lahir;Tanggal Lahir;Nama Ibu Kandung;Kode Desa;Pekerjaan'
        cat "$work/covered"
    } >"$work/lain.csv"
    upload "$work/lain.csv" "$programme" 202
    other=$(value list)
    await "$other"
    post disnaker "/api/v1/lists/$other/submit" '{"leaveOutReason":"contoh"}' "submit-$run" 200
    post penyetuju "/api/v1/lists/$other/approve" '{}' "approve-$run" 200
    echo "covered by another payer: $(value people) of $(wc -l <"$work/covered" | tr -d ' ') people"
    known=P09
fi

# ---- the two files ----

for format in xlsx ods; do
    programme "Lembar $format"
    file=$work/saved/invented.$format
    begun=$(date +%s.%N)
    upload "$file" "$programme" 202
    list=$(value list)
    await "$list"
    took=$(seconds)
    grep -o '"counts":{[^{}]*}' "$work/answer" >"$work/counts"
    sum=$(($(value accepted "$work/counts") + $(value review "$work/counts") + $(value refused "$work/counts") + \
        $(value duplicate "$work/counts")))
    [ "$sum" = "$rows" ] || off "$format: accepted + review + refused + duplicate is $sum, not $rows."
    echo "$format: $(wc -c <"$file" | tr -d ' ') bytes, verdicts after $took s: $(value accepted "$work/counts") accepted + \
$(value review "$work/counts") review + $(value refused "$work/counts") refused + \
$(value duplicate "$work/counts") duplicate = $sum"
    compare "$list" "$format" "$known"
    upload "$file" "$programme" 200
    [ "$(value list)" = "$list" ] || off "the same file again made another list."
done

# ---- what the population register knows ----

if [ "$faults" = field ]; then
    post disnaker "/api/v1/lists/$list/population" '{"purpose":"Uji lembar"}' "ask-$run" 202
    curl -sS -f -X POST -o "$work/questions.csv" -H "@$work/disnaker.header" \
        "$address/api/v1/lists/$list/population/questions" || off "the questions to the register cannot be had."
    "$root/payung" population-register --register "$work/register.csv" --questions "$work/questions.csv" \
        --answers "$work/answers.csv" >"$work/register.txt" || off "the stand-in for the register gave no answers."
    curl -sS -f -o "$work/answer" -H "@$work/disnaker.header" -F "file=@$work/answers.csv" \
        "$address/api/v1/lists/$list/population/answers" || off "the answers of the register were not taken."
    echo "after the population register:"
    compare "$list" ods "$known K17 K18 P07"
fi
echo "every planted fault was found, no clean row was refused."
