import Fields
import Pipelines
import Tables

/// The review page as HTML: the pairs as data, a few lines of script, nothing from elsewhere.
struct ReviewDocument {
  let pairs: [ReviewPair]
  let language: Language

  init(_ pairs: [ReviewPair], language: Language) {
    self.pairs = pairs
    self.language = language
  }

  private func say(_ en: String, _ fr: String) -> String { language == .french ? fr : en }

  /// The whole page.
  var html: String {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(say("Same client?", "Même client ?"))</title>
    <style>\(Self.style)</style>
    <main>
      <h1>\(say("Same client?", "Même client ?"))</h1>
      <p id="progress" role="status"></p>
      <section id="pair" aria-live="polite"></section>
      <p class="keys">
        <button data-answer="same"><kbd>M</kbd> \(say("same client", "même client"))</button>
        <button data-answer="household"><kbd>F</kbd> \(say("same household", "même foyer"))</button>
        <button data-answer="different"><kbd>D</kbd> \(say("different", "différents"))</button>
        <button data-answer="pass"><kbd>P</kbd> \(say("pass", "passer"))</button>
        <button id="undo"><kbd>A</kbd> \(say("undo", "annuler"))</button>
        <button id="save">\(say("Save decisions.csv", "Enregistrer decisions.csv"))</button>
      </p>
      <p class="note">\(say(
        "Lay decisions.csv beside the pipeline: it is obeyed at every later run. This page sends nothing anywhere.",
        "Posez decisions.csv à côté du traitement : il sera suivi à chaque passage. Cette page n’envoie rien nulle part."))</p>
    </main>
    <script type="application/json" id="data">\(data)</script>
    <script>\(Self.script)</script>
    </html>

    """
  }

  /// The pairs as JSON in which no `<` is left, so that no value can end the script element.
  private var data: String {
    let label = { (name: String) in Catalogue.field(ofColumn: name)?.label(language) ?? name }
    let document = JSONValue.object([
      ("left", .string(say("to decide", "à décider"))),
      ("done", .string(say("all decided", "tout est décidé"))),
      ("certain", .string(say("certainty", "certitude"))),
      (
        "pairs",
        .array(
          pairs.map { pair in
            .object([
              ("a", .string(pair.keys.a)), ("b", .string(pair.keys.b)),
              ("certainty", .string(pair.certainty)),
              ("places", .array([.string(pair.places.a), .string(pair.places.b)])),
              (
                "fields",
                .array(
                  pair.fields.map {
                    .array([.string(label($0.name)), .string($0.a), .string($0.b)])
                  })
              ),
              ("points", .array(pair.points.map { .string($0) })),
            ])
          })
      ),
    ])
    return document.text().replacing("<", with: "\\u003c")
  }

  private static let style = """
    body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1d2327;background:#f6f5f1}
    main{max-width:60rem;margin:0 auto;padding:1.5rem}
    h1{font-size:1.4rem;margin:0 0 .25rem}
    table{border-collapse:collapse;width:100%;background:#fff;border-radius:.5rem;overflow:hidden}
    th,td{text-align:left;padding:.45rem .7rem;border-top:1px solid #e7e4dc;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}
    th{font-weight:600;color:#5b6167;width:11rem}
    tr.differs td{background:#fdf3dc}
    thead th{background:#eceae3;color:#1d2327;border:0}
    .points{color:#5b6167;font-size:.9rem}
    button{font:inherit;padding:.5rem .8rem;margin:.15rem;border:1px solid #b9b5a8;border-radius:.4rem;background:#fff;cursor:pointer}
    button:focus-visible{outline:3px solid #2f6f9f}
    kbd{background:#eceae3;border-radius:.25rem;padding:0 .35rem}
    .note{color:#5b6167}
    """

  private static let script = """
    "use strict";
    const data = JSON.parse(document.getElementById("data").textContent);
    const answers = new Map(), order = [];
    let place = 0;
    const make = (tag, text, name) => { const e = document.createElement(tag); e.textContent = text; if (name) e.className = name; return e; };
    function show() {
      const section = document.getElementById("pair");
      section.replaceChildren();
      const left = data.pairs.length - order.length;
      document.getElementById("progress").textContent = left > 0 ? left + " " + data.left : data.done;
      while (place < data.pairs.length && answers.has(place)) place++;
      const pair = data.pairs[place];
      if (!pair) return;
      const table = document.createElement("table"), head = table.createTHead().insertRow();
      for (const text of [data.certain + " " + pair.certainty + " %", ...pair.places]) head.append(make("th", text));
      const body = table.createTBody();
      for (const [name, a, b] of pair.fields) {
        const row = body.insertRow();
        if (a !== b && a && b) row.className = "differs";
        row.append(make("th", name), make("td", a), make("td", b));
      }
      section.append(table, make("p", pair.points.join("  ·  "), "points"));
    }
    function answer(word) {
      if (place >= data.pairs.length) return;
      answers.set(place, word); order.push(place); place++; show();
    }
    function undo() {
      if (!order.length) return;
      place = order.pop(); answers.delete(place); show();
    }
    function save() {
      const cell = text => '"' + text.replaceAll('"', '""') + '"';
      let csv = "a,b,decision\\r\\n";
      for (const [index, word] of answers)
        if (word !== "pass") csv += [data.pairs[index].a, data.pairs[index].b, word].map(cell).join(",") + "\\r\\n";
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
      link.download = "decisions.csv"; link.click();
      URL.revokeObjectURL(link.href);
    }
    for (const button of document.querySelectorAll("[data-answer]")) button.onclick = () => answer(button.dataset.answer);
    document.getElementById("undo").onclick = undo;
    document.getElementById("save").onclick = save;
    document.onkeydown = event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const word = { m: "same", f: "household", d: "different", p: "pass" }[event.key.toLowerCase()];
      if (word) answer(word); else if (event.key.toLowerCase() === "a") undo();
    };
    show();
    """
}
