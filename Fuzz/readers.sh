#!/bin/sh
# Throws damaged files at the readers, each as a whole: sh Fuzz/readers.sh [SECONDS [READER…]]
# Needs clang's libFuzzer, which the Swift toolchain brings along. The corpora grow in the build folder.
set -eu
cd "$(dirname "$0")/.."
seconds="${1:-60}"
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- csv fec gzip html invoices json jsonl look ods pdf sqlite vcard xls xlsx xml zip
out=".build/fuzz-readers"
mkdir -p "$out"
TAMIS_FUZZ=1 swift build -c release --scratch-path "$out/build" --product fuzz --sanitize fuzzer \
  --sanitize address >"$out/build.log" 2>&1 || { cat "$out/build.log"; exit 1; }

# The files a person can open that a reader starts from: those of Fuzz/Seeds, and our fixtures of its kind.
seeds() {
  [ ! -d "Fuzz/Seeds/$1" ] || find "Fuzz/Seeds/$1" -type f
  case "$1" in
    csv) find Fixtures \( -name '*.csv' -o -name '*.txt' \) -size -32k ;;
    fec) find Fixtures/fec -name '*.txt' ;;
    invoices) find Fixtures/invoices -name '*.xml' -size -64k ;;
    pdf) find Fixtures/invoices -name '*.pdf' ;;
    vcard) find Fixtures/vcard -name '*.vcf' ;;
    look)
      find Fuzz/Seeds -type f -size -32k
      find Fixtures -type f -size -32k ! -name '*.yaml' ! -name '*.pdf'
      ;;
    xml) find Fixtures/xml Fixtures/invoices -name '*.xml' -size -64k ;;
  esac
}

# How long an input may be: text says all it can say in a few thousand bytes, and a longer one only makes each run slow.
length() {
  case "$1" in
    gzip | pdf | sqlite | xls | zip) echo 32768 ;;
    invoices | look | ods | xlsx) echo 8192 ;;
    *) echo 4096 ;;
  esac
}

# Freed memory that the sanitizer holds back would count as memory of the reader; where it was taken is not noted, which is slow.
export ASAN_OPTIONS="quarantine_size_mb=16:malloc_context_size=1:${ASAN_OPTIONS:-}"
for reader in "$@"; do
  mkdir -p "$out/$reader"
  seeds "$reader" | while read -r file; do
    cp "$file" "$out/$reader/$(echo "$file" | tr '/' '-')"
  done
  # The program tests the reader by whose name it is called.
  mkdir -p "$out/as"
  ln -sf "../build/release/fuzz" "$out/as/$reader"
  echo "fuzz: $reader, $seconds s"
  "$out/as/$reader" -max_total_time="$seconds" -timeout=25 \
    -rss_limit_mb=600 -max_len="$(length "$reader")" -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="$out/$reader-" "$out/$reader"
done
