import Foundation
import Testing

/// What a file of 300 MB costs in memory. It takes a minute and a disk: `TAMIS_LARGE_TESTS=1 swift test --filter StreamingMemory`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TAMIS_LARGE_TESTS"] != nil))
struct StreamingMemoryTests {
  @Test(arguments: ["[]", "[clean]"]) func aLargeFileStreamsThroughLittleMemory(_ steps: String)
    throws
  {
    let shop = try Workshop()
    try shop.write("Nom;Prénom;CP;Ville;Portable;E-mail;Note\n", to: "clients.csv")
    let handle = try #require(FileHandle(forWritingAtPath: shop.path("clients.csv")))
    try handle.seekToEnd()
    var number = 0
    while try handle.offset() < 300_000_000 {
      var text = ""
      for _ in 0..<20_000 {
        number += 1
        text +=
          "Client \(number);Jean;35000;Rennes;06 39 98 00 02;c\(number)@provider.example.org;une note\n"
      }
      try handle.write(contentsOf: Data(text.utf8))
    }
    try handle.close()
    try shop.write(
      "sources: { list: clients.csv }\nsteps: \(steps)\noutputs:\n  - csv: out.csv\n", to: "p.yaml")
    let (process, out, errors) = try Program.tamis.start(
      ["run", "p.yaml", "--quiet"], in: shop.folder)
    var peak = 0
    while process.isRunning {
      peak = max(peak, Self.peakMegabytes(of: process.processIdentifier))
      usleep(50_000)
    }
    #expect(Program.finish(process, out, errors).code == 0)
    #expect((1..<300).contains(peak), "\(peak) MB")
  }

  /// The most memory that a process has held, as the kernel counts it.
  private static func peakMegabytes(of process: Int32) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return
      (line?.split(separator: " ").dropFirst().first.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
      / 1024
  }
}
