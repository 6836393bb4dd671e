import Tables

/// Knows what programs write about their own doings: a line an event, with the hour and how grave it is, or an error with the way that led to it.
enum LogText {
  private static let leastLines = 4
  private static let levels: Set<String> = [
    "INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL", "CRITICAL", "NOTICE", "SEVERE",
    "VERBOSE", "ALERT", "EMERGENCY", "FINE",
  ]
  /// How lines begin that tell through which functions an error came.
  private static let trails = [
    "at ", "Caused by: ", "Traceback (most recent call last)", "File \"", "... ", "#0 ", "#1 ",
    "#2 ", "#3 ", "#4 ", "#5 ", "#6 ", "#7 ", "#8 ", "#9 ", "Stack trace:", "[stacktrace]",
    "Exception in thread ",
  ]

  static let what = Phrase(
    en: "this is a log that a program keeps of its doings, not a table",
    fr: "c’est le journal qu’un programme tient de ses opérations, pas une table")

  /// Whether three lines in five are events of a program or the trails of its errors.
  static func tells(_ text: TextLines) -> Bool {
    guard text.count >= leastLines else { return false }
    var (events, trails) = (0, 0)
    for line in text.lines {
      if isEvent(line.text) || isRequest(line.text) || isDaemon(line.text) {
        events += 1
      } else if isTrail(line.text) {
        trails += 1
      }
    }
    return (events + trails) * 5 >= text.count * 3 && (events >= leastLines || trails >= 3)
  }

  /// `2026-03-01 10:12:45,123 INFO [main] …`, `[12-Mar-2026 10:00:01 UTC] PHP Warning: …`
  private static func isEvent(_ line: String) -> Bool {
    let head = line.prefix(100)
    guard hasHour(head.prefix(40)) else { return false }
    if head.contains("] PHP ") { return true }
    // A level that is a cell of its own is a value of a table.
    for word in head.split(whereSeparator: { " []():|.<>".contains($0) })
    where levels.contains(word.uppercased()) {
      let before =
        word.startIndex > head.startIndex ? head[head.index(before: word.startIndex)] : " "
      let after = word.endIndex < head.endIndex ? head[word.endIndex] : " "
      let isUpper = word.uppercased() == word || before == "[" || before == "." || before == ":"
      if isUpper, ![before, after].contains(where: { ",;\t".contains($0) }) { return true }
    }
    return false
  }

  /// `192.0.2.1 - - [12/Mar/2026:10:00:12 +0100] "GET / HTTP/1.1" 200 512`, as servers of the web write it.
  private static func isRequest(_ line: String) -> Bool {
    ["\"GET ", "\"POST ", "\"HEAD ", "\"PUT ", "\"OPTIONS ", "\"DELETE "].contains {
      line.contains($0)
    } && line.contains(" HTTP/") && line.contains(" [")
  }

  /// `Mar 12 10:00:01 host cron[812]: …` (RFC 3164).
  private static func isDaemon(_ line: String) -> Bool {
    let words = line.split(separator: " ", maxSplits: 5)
    guard words.count >= 5, words[0].utf8.count == 3, words[0].first?.isUppercase ?? false,
      let day = Int(words[1]), 1...31 ~= day, hasHour(words[2])
    else { return false }
    return words[4].hasSuffix(":")
  }

  private static func isTrail(_ line: String) -> Bool {
    if line.hasPrefix("at ") { return line.hasSuffix(")") || line.contains(":") }
    if line.hasPrefix("#"), line.contains("(") || line.hasSuffix("{main}") {
      return trails.contains { line.hasPrefix($0) }
    }
    if !line.hasPrefix("#"), trails.contains(where: { line.hasPrefix($0) }) { return true }
    // java.lang.NullPointerException: …
    let name = line.prefix { $0 != ":" && $0 != " " }
    return (name.hasSuffix("Exception") || name.hasSuffix("Error")) && name.contains(".")
  }

  /// Whether two digits, a colon and two digits stand in it.
  private static func hasHour(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 5 else { return false }
    return (0...(bytes.count - 5)).contains { at in
      isDigit(bytes[at]) && isDigit(bytes[at + 1]) && bytes[at + 2] == 0x3A
        && isDigit(bytes[at + 3]) && isDigit(bytes[at + 4])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
