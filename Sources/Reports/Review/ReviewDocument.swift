import Fields
import Foundation
import Pipelines
import Reference
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
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(Self.hash(Self.style))'; script-src '\(Self.hash(Self.script))'; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(say("Same client?", "Même client ?"))</title>
    <style>\(Self.style)</style>
    <header>
      <h1>\(say("Are these two records the same client?", "Ces deux fiches sont-elles le même client ?"))</h1>
      <p id="progress"></p>
      <progress id="bar" max="1" value="0" aria-label="\(say("Pairs decided", "Paires décidées"))"></progress>
      <button id="save" aria-keyshortcuts="Control+S">\(say("Save decisions.csv", "Enregistrer decisions.csv"))<small id="unsaved"></small></button>
    </header>
    <noscript><p class="told">\(say(
      "This page needs JavaScript, which stays on this computer. Without it: tamis review, or the workbook uncertain-pairs.xlsx.",
      "Cette page a besoin de JavaScript, qui reste sur cet ordinateur. Sans lui : tamis review, ou le classeur uncertain-pairs.xlsx."))</p></noscript>
    <main>
      <div>
      <section id="pair" tabindex="-1"></section>
      <p><label>\(say("Note (stays with the answer)", "Remarque (gardée avec la réponse)")) <input id="note" maxlength="300" autocomplete="off"></label></p>
      <p class="answers">
        <button data-answer="same" aria-keyshortcuts="M"><kbd>M</kbd> \(say("same client", "même client"))<small>\(say("make one", "n’en faire qu’un"))</small></button>
        <button data-answer="household" aria-keyshortcuts="F"><kbd>F</kbd> \(say("same household", "même foyer"))<small>\(say("keep two", "en garder deux"))</small></button>
        <button data-answer="different" aria-keyshortcuts="D"><kbd>D</kbd> \(say("different", "différents"))<small>\(say("never ask again", "ne plus demander"))</small></button>
        <button data-answer="pass" aria-keyshortcuts="P"><kbd>P</kbd> \(say("pass", "passer"))<small>\(say("ask again later", "redemander plus tard"))</small></button>
        <button id="undo" aria-keyshortcuts="A"><kbd>A</kbd> \(say("undo", "annuler"))<small id="last"></small></button>
      </p>
      <p class="help">\(say(
        "Touch a value, or type its number, to keep it rather than the other; an address is kept whole. Where nothing is chosen, the rules of the pipeline decide.",
        "Touchez une valeur, ou tapez son numéro, pour la garder plutôt que l’autre ; une adresse se garde entière. Sans choix, les règles du traitement décident."))</p>
      <p class="help">\(say(
        "In several sittings: save, close, and take your file up again:",
        "En plusieurs fois : enregistrez, fermez, puis reprenez votre fichier :"))
        <input id="resume" type="file" accept=".csv,text/csv" aria-label="\(say("Take up a decisions.csv", "Reprendre un decisions.csv"))"></p>
      <p class="help">\(say(
        "Lay decisions.csv beside the pipeline: it is obeyed at every later run. This page sends nothing anywhere, and keeps nothing that was not saved.",
        "Posez decisions.csv à côté du traitement : il sera suivi à chaque passage. Cette page n’envoie rien nulle part, et ne garde rien qui n’ait été enregistré."))</p>
      <p id="told" class="told" role="status"></p>
      </div>
      <aside>
        <section id="merged"><h2>\(say("The record, if they are one", "La fiche, si c’est le même client"))</h2><dl id="result"></dl></section>
        <section id="group" hidden><h2>\(say("Answer alike", "Réponse groupée"))</h2><p id="profile"></p><label><input type="checkbox" id="alike"> \(say("answer all of them like this one", "répondre de même à toutes"))</label></section>
        <section><h2>\(say("Your last answers", "Vos dernières réponses"))</h2><ul id="history"></ul></section>
      </aside>
    </main>
    <script type="application/json" id="data">\(data)</script>
    <script>\(Self.script)</script>
    </html>

    """
  }

  /// The pairs as JSON in which no `<` is left, so that no value can end the script element.
  private var data: String {
    let form = LocaleForm(language)
    let label = { (name: String) in Catalogue.field(ofColumn: name)?.label(language) ?? name }
    let sentences: [(String, JSONValue)] = [
      ("left", .string(say("% left, the most useful first", "encore %, les plus utiles d’abord"))),

      (
        "done",
        .string(
          say("All is decided: save decisions.csv.", "Tout est décidé : enregistrez decisions.csv.")
        )
      ),
      (
        "passed",
        .string(
          say(
            "All pairs were passed: they will be asked again.",
            "Toutes les paires ont été passées : elles seront redemandées."))
      ),
      ("certainty", .string(say("certainty % in 100", "certitude % sur 100"))),
      ("unsaved", .string(say("% to save", "% à enregistrer"))),
      ("saved", .string(say("all is saved", "tout est enregistré"))),
      ("resumed", .string(say("answers taken up: %", "réponses reprises : %"))),
      (
        "strange",
        .string(
          say(
            "That is no file of answers: nothing was taken up.",
            "Ce n’est pas un fichier de réponses : rien n’a été repris."))
      ),
      ("kept", .string(say("keep", "garder"))),
      ("record", .string(say("record", "fiche"))),
      ("absent", .string(say("absent", "absent"))),
      ("rules", .string(say("by the rules", "selon les règles"))),
      (
        "alike",
        .string(
          say(
            "Other pairs that look like this one: %. Here and there:",
            "Autres paires qui ressemblent à celle-ci : %. Ici comme là :"))
      ),
      (
        "likeness",
        .object([
          ("same", .string(say("the same", "même valeur"))),
          ("near", .string(say("nearly the same", "presque la même"))),
          ("different", .string(say("different", "différent"))),
          ("missing", .string(say("in one only", "d’un seul côté"))),
        ])
      ),
      (
        "signs",
        .object(Likeness.allCases.map { ($0.rawValue, .string($0.sign)) })
      ),
      (
        "words",
        .object([
          ("same", .string(say("same client", "même client"))),
          ("household", .string(say("same household", "même foyer"))),
          ("different", .string(say("different", "différents"))),
          ("pass", .string(say("passed", "passée"))),
        ])
      ),
    ]
    let document = JSONValue.object([
      ("say", .object(sentences)),
      (
        "pairs",
        .array(
          pairs.map { pair in
            .object([
              ("a", .string(pair.keys.a)), ("b", .string(pair.keys.b)),
              ("title", .string(Self.title(pair))), ("certainty", .string(pair.certainty)),
              ("places", .array([.string(pair.places.a), .string(pair.places.b)])),
              (
                "fields",
                .array(
                  pair.fields.map { field in
                    .object([
                      ("keep", .string(field.keptTogether)), ("list", .bool(field.isList)),
                      ("likeness", .string(field.likeness.rawValue)),
                      ("label", .string(label(field.name))),
                      (
                        "values",
                        .array([.string(field.shown(\.a, form)), .string(field.shown(\.b, form))])
                      ),
                    ])
                  })
              ),
              ("points", .array(pair.points.map { .string($0) })),
            ])
          })
      ),
    ])
    return document.text().replacing("<", with: "\\u003c")
  }

  /// Whom the pair is about: the firm, or first and last name, of the record that says it, and the town.
  private static func title(_ pair: ReviewPair) -> String {
    func value(_ name: String) -> String? {
      pair.fields.first { $0.name == name }.map { $0.a.isEmpty ? $0.b : $0.a }
    }
    let person = ["first-name", "last-name"].compactMap(value).joined(separator: " ")
    let name = value("company") ?? (person.isEmpty ? pair.places.a : person)
    return [name, value("city") ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What the page's policy calls a text that may run or style it: all others are refused, whatever a value may hold.
  /// - Source: W3C, Content Security Policy Level 3, §2.3.1 (hash-source).
  static func hash(_ text: String) -> String {
    let digits = Array(text.utf8).withUnsafeBufferPointer { SHA256.hexadecimal($0) }
    var bytes: [UInt8] = []
    var rest = digits[...]
    while !rest.isEmpty {
      bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }
}
