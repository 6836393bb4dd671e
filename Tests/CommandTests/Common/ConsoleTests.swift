import Foundation
import Testing

/// Where words go, and what they must not do there.
@Suite struct ConsoleTests {
  /// A heading with a control character and a mark that turns the writing round.
  @Test func textFromDataSteersNoTerminal() throws {
    let shop = try Workshop()
    try shop.write("Nom;a\u{9B}31mb\u{202E}c\nX;1\nY;2\n", to: "a.csv")
    for verb in ["look", "match"] {
      let answer = try shop.tamis(verb, "a.csv")
      let said = answer.out + answer.errors
      #expect(said.contains("a·31mb·c"), "\(said)")
      #expect(!said.unicodeScalars.contains("\u{9B}") && !said.unicodeScalars.contains("\u{202E}"))
    }
  }

  /// A file that is opened while standard error is closed must not get its place, and our words in it.
  @Test func aClosedStandardErrorSpoilsNoOutput() throws {
    let shop = try Samples.shop()
    #expect(try shop.tamis("run", "copy.yaml", "--quiet").code == 0)
    let whole = shop.text("out/clients.csv")
    for closed in ["2>&-", "<&- 2>&-", "<&- >&- 2>&-"] {
      try shop.write("", to: "out/clients.csv")
      _ = try shop.shell("exec \(closed); exec", "run", "copy.yaml", "--verbose")
      #expect(shop.text("out/clients.csv") == whole, "\(closed)")
    }
  }

  @Test func anAnswerThatCannotBeGivenIsToldByTheExitCode() throws {
    let shop = try Samples.shop()
    #expect(try shop.shell("exec >&-; exec", "cat", "clients.csv").code == 4)
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    #expect(try shop.shell("exec >/dev/full; exec", "cat", "clients.csv").code == 4)
  }

  /// `tamis cat … | head -1`
  @Test func aReaderThatHasEnoughEndsItQuietly() throws {
    let shop = try Workshop()
    try shop.write(
      "Nom\n" + (0..<200_000).map { "Client \($0)\n" }.joined(), to: "a.csv")
    let answer = try Program(path: "/bin/sh").run(
      ["-c", "{ '\(Program.tamis.path)' cat a.csv; echo $? >code; } | head -1"], in: shop.folder)
    #expect(answer.out == "Nom\r\n" && shop.text("code") == "0\n", "\(answer)")
    #expect(!answer.errors.lowercased().contains("pipe"))
  }

  /// Notes that nobody reads are no reason to leave the work undone.
  @Test func notesThatNobodyReadsStopNothing() throws {
    let shop = try Samples.shop()
    let answer = try Program(path: "/bin/sh").run(
      [
        "-c",
        "{ '\(Program.tamis.path)' run copy.yaml --verbose 2>&1 >out.txt; echo $? >code; } | :",
      ],
      in: shop.folder)
    #expect(shop.text("code") == "0\n", "\(answer)")
    #expect(shop.lines("out/clients.csv").count == 4)
  }
}
