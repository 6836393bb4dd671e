import Foundation
import Testing

@testable import Pipelines

@Suite struct FileHeadTests {
  private func code(_ path: String) -> String? {
    do throws(RunError) {
      _ = try FileHead.read(InputFile(source: "s", shownPath: path, path: path))
      return nil
    } catch {
      return error.code
    }
  }

  @Test func theFirstBytesOfAFileAndNoMore() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("head-\(UUID()).csv")
    try Data("Nom;Ville\n".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = InputFile(source: "s", shownPath: url.path, path: url.path)
    #expect(try FileHead.read(file, limit: 3) == Array("Nom".utf8))
    #expect(try FileHead.read(file).count == 10)
  }

  @Test func whatIsNoPlainFileIsNamedAndNobodyWaits() {
    #expect(code("/nowhere/at/all.csv") == "source-missing")
    #expect(code(FileManager.default.temporaryDirectory.path) == "source-no-file")
    #expect(code("/dev/zero") == "source-no-file")
  }
}
