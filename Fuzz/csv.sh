#!/bin/sh
# Throws damaged texts at the CSV reader: sh Fuzz/csv.sh [SECONDS]
# Needs clang's libFuzzer, which the Swift toolchain brings along. The corpus grows in the build folder.
set -eu
cd "$(dirname "$0")/.."
seconds="${1:-60}"
out=".build/fuzz-csv"
mkdir -p "$out/corpus"
if [ ! -e "$out/seeded" ]; then
  for file in $(find Fixtures \( -name '*.csv' -o -name '*.txt' \) -size -64k); do
    cp "$file" "$out/corpus/$(echo "$file" | tr '/' '-')"
  done
  : > "$out/seeded"
fi
reader=$(ls Sources/Readers/Table/*.swift Sources/Readers/CSV/Dialect/*.swift Sources/Readers/CSV/Layout/*.swift \
  Sources/Readers/CSV/Repair/*.swift Sources/Readers/CSV/Scanner/*.swift Sources/Readers/Text/*.swift |
  grep -v -e ChunkCutter -e RecordCounter -e ByteFile -e ForeignFile -e FixedWidth -e RunningText -e RuledListing)
compile="swiftc -O -wmo -swift-version 6 -parse-as-library -suppress-warnings -I $out -I Sources/CByteMasks \
  -I $out/CReference -Xcc -I/usr/include/libxml2 -I Sources/CLibXML2 -lxml2 \
  -enable-upcoming-feature InternalImportsByDefault -sanitize=fuzzer,address"
if [ ! -x "$out/fuzz" ] || [ -n "$(find Sources/Readers/CSV Sources/Readers/Table Sources/Readers/Text Fuzz -newer "$out/fuzz" -name '*.swift')" ]; then
  mkdir -p "$out/CReference"
  echo "module CReference { header \"$PWD/Sources/CReference/include/CReference.h\" export * }" \
    >"$out/CReference/module.modulemap"
  clang -O1 -I Sources/CReference/include -c -o "$out/CReference.o" Sources/CReference/CReference.c
  for module in Tables Reference Fields; do
    $compile -module-name $module -emit-module-path "$out/$module.swiftmodule" -c -o "$out/$module.o" \
      $(find Sources/$module -name '*.swift')
  done
  $compile -module-name Readers -o "$out/fuzz" "$out/Tables.o" "$out/Reference.o" "$out/CReference.o" "$out/Fields.o" $reader Fuzz/CSVFuzz.swift
fi
# Freed memory that the sanitizer holds back would count as memory of the reader; where it was taken is not noted, which is slow.
export ASAN_OPTIONS="quarantine_size_mb=16:malloc_context_size=1:${ASAN_OPTIONS:-}"
exec "$out/fuzz" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=512 -max_len=4096 \
  -artifact_prefix="$out/" "$out/corpus"
