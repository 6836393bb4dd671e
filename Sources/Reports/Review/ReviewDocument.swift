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
    <header>
      <h1>\(say("Are these two records the same client?", "Ces deux fiches sont-elles le même client ?"))</h1>
      <p id="progress"></p>
      <progress id="bar" max="1" value="0" aria-label="\(say("Pairs decided", "Paires décidées"))"></progress>
      <button id="save" aria-keyshortcuts="Control+S">\(say("Save decisions.csv", "Enregistrer decisions.csv"))<small id="unsaved"></small></button>
    </header>
    <main>
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
      ("certainty", .string(say("certainty % in 100", "certitude % sur 100"))),
      ("unsaved", .string(say("% to save", "% à enregistrer"))),
      ("saved", .string(say("all is saved", "tout est enregistré"))),
      ("resumed", .string(say("% answers taken up", "% réponses reprises"))),
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
    ]
    let document = JSONValue.object([
      ("say", .object(sentences)),
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
                  pair.fields.map { field in
                    .object([
                      ("keep", .string(Self.keptTogether(field.name) ?? field.name)),
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

  /// The group that a field survives a merge with.
  private static func keptTogether(_ name: String) -> String? {
    Catalogue.field(ofColumn: name)?.group == .address ? "address" : nil
  }
}
