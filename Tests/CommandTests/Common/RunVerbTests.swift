import Foundation
import Testing

/// The options of `run` and `plan`, and what they say at the end.
@Suite struct RunVerbTests {
  @Test(
    arguments: [
      (["--workers", "0"], "--workers takes a number from 1 to 1024"),
      (["--workers", "1025"], "--workers takes a number from 1 to 1024"),
      (["--as-of", "2026-02-29"], "--as-of takes a day"),
      (["--as-of", "2026-2-9"], "--as-of takes a day"),
      (["--as-of", "23/11/2026"], "--as-of takes a day"),
      (["--as-of", "2026-13-01"], "--as-of takes a day"),
      (["--as-of", "2100-02-29"], "--as-of takes a day"), (["--summary", "xml"], "summary"),
      (["--color", "red"], "color"), (["--unknown"], "unknown"),
    ] as [([String], String)])
  func aWrongOptionIsRefusedBeforeAnythingIsRead(_ options: [String], _ words: String) throws {
    let shop = try Samples.shop()
    let answer = try Program.tamis.run(["run", "copy.yaml"] + options, in: shop.folder)
    #expect(answer.code == 2 && answer.errors.contains(words), "\(answer)")
    #expect(!shop.contents.contains("out"))
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2026-12-31"])
  func everyDayOfTheCalendarIsOne(_ day: String) throws {
    #expect(try Samples.shop().tamis("plan", "copy.yaml", "--as-of", day).code == 0)
  }

  /// Many findings are told up to a few; all of them where more is asked for.
  @Test func aFewFindingsAreToldAndTheRestAreCounted() throws {
    let shop = try Workshop()
    for number in 10..<30 {
      try shop.write("Nom;Ville\(number)\n", to: "in/\(number).csv")
    }
    try shop.write("sources: { list: in/*.csv }\noutputs: [{ csv: o.csv }]\n", to: "p.yaml")
    let few = try shop.tamis("run", "p.yaml")
    #expect(few.errors.contains("and 12 more; --verbose shows them"), "\(few)")
    let all = try shop.tamis("run", "p.yaml", "--verbose")
    #expect(all.errors.contains("in/29.csv") && !all.errors.contains("more; --verbose"), "\(all)")
    // Warnings are told to a quiet server too, and nothing else.
    let quiet = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(
      quiet.errors.split(separator: "\n").dropLast().allSatisfy { $0.hasPrefix("in/") }, "\(quiet)")
  }

  @Test func theSummaryIsForProgramsOrForPeople() throws {
    let shop = try Samples.shop()
    let json = try shop.tamis("run", "copy.yaml", "--summary", "json")
    #expect(json.out.hasPrefix("{") && json.out.split(separator: "\n").count == 1, "\(json.out)")
    let text = try shop.tamis("run", "copy.yaml")
    #expect(text.out.contains("the sum closes"), "\(text)")
  }
}
