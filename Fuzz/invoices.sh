#!/bin/sh
# Throws damaged documents at the XML layer and the invoice reader: sh Fuzz/invoices.sh [SECONDS]
# Needs clang's libFuzzer, which the Swift toolchain brings along. The corpus grows in the build folder.
set -eu
cd "$(dirname "$0")/.."
seconds="${1:-60}"
out=".build/fuzz-invoices"
mkdir -p "$out/corpus"
if [ ! -e "$out/seeded" ]; then
  for file in Fixtures/invoices/*/*.xml Fixtures/xml/*.xml; do
    # The first byte of an input is the size of the pieces.
    { printf '@'; cat "$file"; } > "$out/corpus/$(echo "$file" | tr '/' '-')"
  done
  : > "$out/seeded"
fi
invoices=$(ls Sources/Readers/Invoices/Invoice.swift Sources/Readers/Invoices/InvoiceAmount.swift \
  Sources/Readers/Invoices/InvoiceComposer.swift Sources/Readers/Invoices/InvoiceDate.swift \
  Sources/Readers/Invoices/InvoiceForm*.swift Sources/Readers/Invoices/InvoiceIdentity.swift \
  Sources/Readers/Invoices/InvoiceLines.swift Sources/Readers/Invoices/InvoiceParser.swift \
  Sources/Readers/Invoices/InvoicePartyComposer.swift Sources/Readers/Invoices/InvoiceSlot.swift)
layer=$(ls Sources/Readers/XML/XML*.swift | grep -v -e XMLReader -e XMLReading -e XMLRows -e XMLTable -e XMLFields -e XMLSettings)
if [ ! -x "$out/fuzz" ] || [ -n "$(find Sources/Readers/XML Sources/Readers/Invoices Fuzz -newer "$out/fuzz" -name '*.swift')" ]; then
  compile="swiftc -O -wmo -swift-version 6 -parse-as-library -suppress-warnings -I $out \
    -I $out/CReference -Xcc -I/usr/include/libxml2 -I Sources/CLibXML2 -lxml2 \
    -enable-upcoming-feature InternalImportsByDefault -sanitize=fuzzer,address"
  mkdir -p "$out/CReference"
  echo "module CReference { header \"$PWD/Sources/CReference/include/CReference.h\" export * }" \
    >"$out/CReference/module.modulemap"
  clang -O1 -I Sources/CReference/include -c -o "$out/CReference.o" Sources/CReference/CReference.c
  for module in Tables Reference; do
    $compile -module-name $module -emit-module-path "$out/$module.swiftmodule" -c -o "$out/$module.o" \
      $(find Sources/$module -name '*.swift')
  done
  $compile -module-name Readers -o "$out/fuzz" "$out/Tables.o" "$out/Reference.o" "$out/CReference.o" \
    $layer $invoices Fuzz/InvoiceFuzz.swift
fi
exec "$out/fuzz" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=512 -max_len=16384 \
  -artifact_prefix="$out/" "$out/corpus"
