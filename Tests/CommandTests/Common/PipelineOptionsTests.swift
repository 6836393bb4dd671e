import Foundation
import Testing

/// Which pipeline a verb works on, and what it says of a file that is none.
@Suite struct PipelineOptionsTests {
  @Test func theOnlyPipelineOfAFolderNeedsNoName() throws {
    let shop = try Samples.shop()
    let answer = try shop.tamis("check")
    #expect(answer.code == 0 && answer.errors.contains("copy.yaml: no mistake"), "\(answer)")
    try shop.write(Samples.copy, to: "another.yml")
    let several = try shop.tamis("check")
    #expect(several.code == 2)
    #expect(several.errors.contains("several pipelines are here: another.yml, copy.yaml"))
    let none = try Workshop().tamis("plan")
    #expect(none.code == 2 && none.errors.contains("tamis plan FILE.yaml"), "\(none)")
  }

  @Test(arguments: [
    ("absent.yaml", "absent.yaml: no such file"), (".", ".: is not a file that can be read"),
    ("bytes.yaml", "bytes.yaml: a pipeline is a text in UTF-8"),
    ("nul.yaml", "nul.yaml: a pipeline is a text in UTF-8"),
  ])
  func whatIsNoPipelineIsNamed(_ name: String, _ words: String) throws {
    let shop = try Samples.shop()
    try shop.write(Data([0x70, 0xE9, 0x3A, 0x20, 0x78]), to: "bytes.yaml")
    try shop.write("pipeline: a\0b\n", to: "nul.yaml")
    let answer = try shop.tamis("check", name)
    #expect(answer.code == 2 && answer.errors.contains(words), "\(answer)")
  }

  /// Editors of other systems put a mark before the text.
  @Test func aMarkBeforeTheTextIsPassedOver() throws {
    let shop = try Samples.shop()
    try shop.write("\u{FEFF}" + Samples.copy, to: "copy.yaml")
    #expect(try shop.tamis("check", "copy.yaml").code == 0)
  }

  @Test func aValueIsSetByItsNameAndNoOtherWay() throws {
    let shop = try Samples.shop()
    try shop.write(
      Samples.copy.replacing(
        "clients.csv\noutputs", with: "${file}\nvalues: { file: none.csv }\noutputs"),
      to: "copy.yaml")
    #expect(try shop.tamis("check", "copy.yaml", "--set", "file=clients.csv").code == 0)
    #expect(
      try shop.tamis("check", "copy.yaml", "--set", "file=a=b.csv").errors.contains("a=b.csv"))
    let form = try shop.tamis("check", "copy.yaml", "--set", "file")
    #expect(form.code == 2 && form.errors.contains("--set file: write name=value"), "\(form)")
    let unknown = try shop.tamis("check", "copy.yaml", "--set", "fil=clients.csv")
    #expect(unknown.code == 2 && unknown.errors.contains("fil"), "\(unknown)")
  }

  @Test func mistakesAreCounted() throws {
    let shop = try Samples.shop()
    try shop.write("sources: { list: clients.csv }\noutputs: [{ csv: }]\n", to: "one.yaml")
    let one = try shop.tamis("check", "one.yaml")
    #expect(one.code == 2 && one.errors.contains("1 error. Nothing was read."), "\(one)")
    try shop.write(
      "soruces: {}\nsources: { list: clients.csv }\nsteps: [klean]\noutputs: [{ csv: o.csv }]\n",
      to: "two.yaml")
    let two = try shop.tamis("check", "two.yaml")
    #expect(two.errors.contains("2 errors. Nothing was read."), "\(two)")
  }
}
