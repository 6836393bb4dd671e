import Foundation
import Testing

@Suite struct ManualTests {
  @Test func theManualIsInStepWithTheCode() throws {
    let (exitCode, output) = try Repository.tamis(["stages", "--markdown", "--locale", "en"])
    #expect(exitCode == 0)
    let kept = try Data(contentsOf: Repository.root.appendingPathComponent("docs/manual.md"))
    let isInStep = output == kept
    #expect(isInStep, "docs/manual.md is out of step: run `make docs` and commit the result")
  }

  @Test func theManualExistsInFrench() throws {
    let (exitCode, output) = try Repository.tamis(["stages", "--locale", "fr"])
    #expect(exitCode == 0)
    #expect(String(decoding: output, as: UTF8.self).contains("Lecteurs"))
  }

  @Test(arguments: ["pipelines/migration.yaml", "pipelines/migration-fr.yaml"])
  func everyReadyPipelineIsWithoutMistake(path: String) throws {
    #expect(try Repository.tamis(["check", path]).exitCode == 0)
  }

  @Test(arguments: ["pipelines/migration.yaml", "pipelines/migration-fr.yaml"])
  func everyReadyPipelinePassesItsOwnTests(path: String) throws {
    #expect(try Repository.tamis(["test", path]).exitCode == 0)
  }
}
