public import Pipelines
public import Tables

/// The manual of the stages and rules, written from their declarations.
public struct Manual {
  private let registry: Registry
  private let rules: [any Declared.Type]
  private let checks: [any Declared.Type]
  private let kinds: [String]
  private let language: Language

  /// The manual of these stages and rules in one language; `kinds` are the words that are rules by their kind.
  public init(
    registry: Registry, rules: [any Declared.Type], checks: [any Declared.Type], kinds: [String],
    language: Language
  ) {
    self.registry = registry
    self.rules = rules
    self.checks = checks
    self.kinds = kinds
    self.language = language
  }

  private func say(_ en: String, _ fr: String) -> String { language == .french ? fr : en }

  private var sections: [(title: String, declarations: [any Declared.Type])] {
    let stages = registry.stages
    return [
      (say("Readers", "Lecteurs"), stages.filter { $0 is any Reader.Type }),
      (
        say("Steps", "Étapes"), stages.filter { $0 is any Transform.Type || $0 is any Barrier.Type }
      ),
      (say("Rules of clean", "Règles de clean"), rules),
      (say("Rules of check", "Règles de check"), checks),
      (say("Outputs", "Sorties"), stages.filter { $0 is any Writer.Type }),
    ]
  }

  /// Every name that has a page.
  public var names: [String] { sections.flatMap { $0.declarations.map { $0.name } } }

  /// One line a stage.
  public var overview: String {
    let width = names.map(\.count).max() ?? 0
    var lines: [String] = []
    for (title, declarations) in sections where !declarations.isEmpty {
      lines.append(title)
      for declared in declarations {
        let padding = String(repeating: " ", count: width - declared.name.count)
        lines.append("  \(declared.name)\(padding)  \(declared.summary(language))")
      }
      lines.append("")
    }
    lines.append(
      say("Kinds, each also a rule of check:", "Natures, chacune aussi une règle de check :"))
    lines.append("  " + kinds.joined(separator: " "))
    return lines.joined(separator: "\n")
  }

  /// The page of a stage or rule, or of the two that share a name; `nil` when there is none.
  public func page(_ name: String) -> String? {
    let pages = sections.flatMap { section in
      section.declarations.filter { $0.name == name }.map { (section.title, $0) }
    }
    guard !pages.isEmpty else { return nil }
    return pages.map { text(of: $0.1, title: $0.0) }.joined(separator: "\n\n")
  }

  private func text(of declared: any Declared.Type, title: String) -> String {
    var lines = ["\(declared.name) — \(declared.summary(language))  [\(title)]"]
    for setting in declared.settings {
      let key = setting.isSubject ? "\(declared.name):" : "\(setting.name):"
      lines.append("")
      lines.append("  \(key)  \(setting.help(language))\(note(setting))")
    }
    lines += exampleLines(declared)
    return lines.joined(separator: "\n")
  }

  private func note(_ setting: SettingDescription) -> String {
    if setting.isRequired { return say(" Required.", " Obligatoire.") }
    return setting.shownDefault.isEmpty
      ? "" : say(" Default: \(setting.shownDefault).", " Par défaut : \(setting.shownDefault).")
  }

  private func exampleLines(_ declared: any Declared.Type) -> [String] {
    guard !declared.examples.isEmpty else { return [] }
    return ["", say("  Examples", "  Exemples")]
      + declared.examples.map { example in
        let options = example.options.isEmpty ? "" : "   (\(example.options))"
        return
          "    «\(shown(example.input))» → \(example.output.map { "«\(shown($0))»" } ?? say("refused or blank", "refusé ou vide"))\(options)"
      }
  }

  private func shown(_ text: String) -> String {
    text.replacing("\n", with: "⏎").replacing("\t", with: "⇥").replacing("\u{A0}", with: "⍽")
  }

  /// The whole manual.
  public var markdown: String {
    var lines = [
      "# The stages of a pipeline", "",
      "This page is written from the declarations in the code (`make docs`); a test holds it in step.",
      "",
    ]
    for (title, declarations) in sections where !declarations.isEmpty {
      lines += ["## \(title)", ""]
      for declared in declarations {
        lines += ["### `\(declared.name)`", "", declared.summary(language), ""]
        if !declared.settings.isEmpty {
          lines += ["| option | what it does | default |", "| --- | --- | --- |"]
          for setting in declared.settings {
            let key =
              setting.isSubject ? "`\(declared.name):` (the stage's own key)" : "`\(setting.name)`"
            let fallback =
              setting.isRequired
              ? "required" : setting.shownDefault.isEmpty ? "" : "`\(setting.shownDefault)`"
            lines.append(
              "| \(key) | \(setting.help(language)) | \(fallback.replacing("|", with: "\\|")) |")
          }
          lines.append("")
        }
        if !declared.examples.isEmpty {
          lines += ["| in | out | options |", "| --- | --- | --- |"]
          for example in declared.examples {
            lines.append(
              "| `\(cell(example.input))` | \(example.output.map { "`\(cell($0))`" } ?? "refused or blank") | \(example.options.isEmpty ? "" : "`\(example.options.replacing("|", with: "\\|"))`") |"
            )
          }
          lines.append("")
        }
      }
    }
    lines += ["## Kinds", "", kinds.map { "`\($0)`" }.joined(separator: " ")]
    return lines.joined(separator: "\n")
  }

  private func cell(_ text: String) -> String {
    let shown = shown(text).replacing("|", with: "\\|").replacing("`", with: "ˋ")
    return shown.isEmpty ? " " : shown
  }
}
