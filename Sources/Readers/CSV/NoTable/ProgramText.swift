import Tables

/// Knows the text of a program, of a script, of a style sheet or of a program's settings, whatever its language.
///
/// A list may hold words of a program in its values; a program shows signs of several sorts, line after line.
enum ProgramText {
  private static let leastLines = 4

  /// What a line shows of being part of a program.
  enum Sign: CaseIterable { case keyword, block, statement, assignment, comment, call, section }

  static let what = Phrase(
    en: "this is the text of a program or its settings, not a table",
    fr: "c’est le texte d’un programme ou ses réglages, pas une table")

  /// Whether half of the lines show signs of a program, of three sorts at least, or the first line says what runs it.
  static func tells(_ text: TextLines) -> Bool {
    guard let first = text.lines.first?.text else { return false }
    if isCertain(first) { return true }
    guard text.count >= leastLines else { return false }
    var counts: [Sign: Int] = [:]
    for line in text.lines { if let sign = sign(of: line.text) { counts[sign, default: 0] += 1 } }
    let signed = counts.values.reduce(0, +)
    if let sections = counts[.section], sections > 0 {
      // Settings: names of sections and values under them.
      let settings = sections + (counts[.assignment] ?? 0) + (counts[.comment] ?? 0)
      if settings * 10 >= text.count * 9, (counts[.assignment] ?? 0) >= 2 { return true }
    }
    guard signed * 2 >= text.count, counts.count >= 3 else { return false }
    return (counts[.keyword] ?? 0) + (counts[.block] ?? 0) >= 2
  }

  /// The first line of a script or of a page that a server runs.
  private static func isCertain(_ line: String) -> Bool {
    if line.hasPrefix("#!/") || line.hasPrefix("#! /") { return true }
    return line.begins(withAny: [
      "<?php", "<%@ ", "@echo off", "\\documentclass", "Attribute VB_Name", "#include <",
      "<!-- #include", "%YAML ", "syntax = \"proto",
    ])
  }

  static func sign(of line: String) -> Sign? {
    if isKeyword(line) { return .keyword }
    if isSection(line) { return .section }
    if isComment(line) { return .comment }
    if isBlock(line) { return .block }
    if isAssignment(line) { return .assignment }
    if isCall(line) { return .call }
    return isStatement(line) ? .statement : nil
  }

  /// Words behind which a program goes on, as no name of a client does: in small letters, before what belongs to them.
  private static let keywords = [
    "def ", "function ", "public ", "private ", "protected ", "static ", "const ", "let ", "var ",
    "return ", "return;", "if (", "if(", "for (", "for(", "while (", "foreach (", "switch (",
    "else if", "elif ", "else:", "else {", "} else", "try:", "try {", "except", "catch (",
    "import ", "from ", "using ", "namespace ", "package ", "class ", "struct ", "enum ",
    "interface ", "extension ", "impl ", "fn ", "func ", "#include", "#define", "#import",
    "require ", "require_once", "include ", "use ", "echo ", "print ", "export ", "async ",
    "await ", "raise ", "throw ", "yield ", "with open", "if [", "elif [", "while read", "for ",
    "while ", "do ", "then", "fi", "done", "esac", "end", "begin", "End Sub", "End If",
    "End Function", "Sub ", "Dim ", "Next ", "Loop", "Set ", "Const ", "library(", "rem ",
    "set ", "goto ", "module ", "@media", "@import", "@Override", "\\begin{", "\\end{", "\\section",
  ]

  private static func isKeyword(_ line: String) -> Bool {
    guard let word = keywords.first(where: { line.hasPrefix($0) }) else { return false }
    let rest = line.dropFirst(word.count)
    // A word that stands alone is all of its line.
    if ["then", "fi", "done", "esac", "end", "begin", "except", "Loop"].contains(word) {
      return rest.isEmpty || rest.first == ";" || rest.first == ":" || word == "except"
    }
    guard word.hasSuffix(" "), !["return ", "echo ", "rem "].contains(word) else { return true }
    // « import Durand » may be a firm: behind a word a program has a sign.
    return rest.contains { "(){}=:;<>*.\"'$@[".contains($0) }
      || ["import ", "use ", "end "].contains(word)
  }

  /// `[database]`, as files of settings name their parts.
  private static func isSection(_ line: String) -> Bool {
    line.hasPrefix("[") && line.hasSuffix("]") && line.utf8.count <= 60
      && !line.contains { ",;\"{".contains($0) }
  }

  private static func isComment(_ line: String) -> Bool {
    if line.hasPrefix("#") {
      return line.hasPrefix("# ") || line == "#" || line.hasPrefix("##")
    }
    return ["// ", "//", "/*", "*/", "* ", "\"\"\"", "'''", "-- ", "<!--", "; "].contains {
      line.hasPrefix($0)
    }
  }

  /// Braces that open and close, at the end of a line or alone in it.
  private static func isBlock(_ line: String) -> Bool {
    if line.hasSuffix("{") || line.hasSuffix("=> {") || line.hasSuffix("({") { return true }
    let signs = line.filter { $0 != " " }
    return signs.utf8.count <= 4 && signs.hasPrefix("}") || signs == "{" || signs == "];"
      || signs == "});" || line.hasPrefix("}") && line.hasSuffix("{")
  }

  /// `name = …`, `$row->name := …`, `name <- …`, `font-size: 12px;`
  private static func isAssignment(_ line: String) -> Bool {
    let name = line.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "_$.->[]'\"".contains($0))
    }
    guard !name.isEmpty, name.contains(where: \.isLetter) else { return false }
    var rest = line[name.endIndex...].drop { $0 == " " }
    if name.hasSuffix("-"), rest.hasPrefix("<") { return false }
    if rest.hasPrefix("<-") || rest.hasPrefix(":=") || rest.hasPrefix("+=") { return true }
    if rest.hasPrefix("=") {
      return !rest.hasPrefix("=\"") || line.hasSuffix(";") || line.hasSuffix("\"")
    }
    guard rest.hasPrefix(":"), line.hasSuffix(";") else { return false }
    rest = rest.dropFirst()
    return !rest.dropLast().contains(";")
  }

  /// `name(…)`, `object.method(…);`, alone in its line.
  private static func isCall(_ line: String) -> Bool {
    let name = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_$.->:".contains($0)) }
    guard name.count >= 2, line[name.endIndex...].hasPrefix("(") else { return false }
    return [")", ");", "):", "(", "{", ","].contains { line.hasSuffix($0) }
  }

  /// What ends with a semicolon behind a bracket, a quote or a number sign: rows of a table end so only where their last cell is quoted.
  private static func isStatement(_ line: String) -> Bool {
    [");", "];", "};", "++;", "--;"].contains { line.hasSuffix($0) }
  }
}
