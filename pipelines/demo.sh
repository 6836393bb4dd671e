#!/bin/sh
# make demo: five dirty sources of an invented shop become one clean client file.
# Usage: demo.sh TAMIS [further options of `tamis run`]
set -eu
tamis=$1
shift
here=$(dirname "$0")
shop=$here/../Fixtures/trevidy

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
fr*) french=1 pipeline=$here/migration-fr.yaml ;;
*) french=0 pipeline=$here/migration.yaml ;;
esac
say() { if [ $french = 1 ]; then printf '\n%s\n' "$2"; else printf '\n%s\n' "$1"; fi; }

# The first characters of a line as they are in the file, whatever its encoding.
peek() { sed -n "$2p" "$shop/$1" | tr -d '\000\r' | LC_ALL=C tr -c '[:print:]\t\n' '?' | cut -c 1-100 | sed 's/^/    /'; }

say "1. The papers of Maison Trévidy, as they come (a line of each; ? is a byte that plain ASCII does not have)" \
  "1. Les papiers de la Maison Trévidy, tels quels (une ligne de chacun ; ? : un octet que l’ASCII n’a pas)"
for line in comptabilite/clients.csv:7 boutique/commandes.csv:5 sav/tickets.txt:4 marketing/jeu-concours.csv:9; do
  echo "  ${line%%:*}"
  peek "${line%%:*}" "${line##*:}"
done
echo "  factures/"
printf '    %s XML\n' "$(find "$shop/factures" -name '*.xml' | wc -l | tr -d ' ')"

say "2. tamis run $pipeline" "2. tamis run $pipeline"
if [ $french = 1 ]; then "$tamis" run "$pipeline" --locale fr "$@"; else "$tamis" run "$pipeline" --locale en "$@"; fi

say "3. The first refusals: source, record, field, reason" "3. Les premiers refus : source, fiche, champ, motif"
awk -F, 'NR > 1 && $6 != "" && shown < 5 { printf "  %-12s %5s  %-12s %s\n", $1, $3, $4, $6; shown++ }' "$here/out/rejects.csv"

say "4. Where everything is" "4. Où tout se trouve"
for file in "$here"/out/*; do
  printf '  %-34s %8s\n' "$file" "$(wc -c <"$file" | tr -d ' ') B"
done

say "5. What next: open pipelines/out/clients.csv in a spreadsheet, and pipelines/out/review.html in a browser to decide the doubtful pairs; copy $pipeline, put your own paths and headings in it; then tamis check, tamis plan, tamis run." \
  "5. Et ensuite : ouvrez pipelines/out/clients.csv dans un tableur, et pipelines/out/review.html dans un navigateur pour décider les paires douteuses ; copiez $pipeline, mettez-y vos chemins et titres ; puis tamis check, tamis plan, tamis run."
