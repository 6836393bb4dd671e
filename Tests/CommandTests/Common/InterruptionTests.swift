import Foundation
import Testing

/// What stops a run from outside: everything stays as it was, and the exit code says what it was.
@Suite struct InterruptionTests {
  /// A run that takes a few seconds, begun; `before` is what the shell says first.
  private static func started(_ before: String = "exec") throws -> (
    shop: Workshop, process: Process, out: Pipe, errors: Pipe
  ) {
    let shop = try Samples.shop()
    try shop.write("old", to: "out/clients.csv")
    var text = "Nom;Prénom;Téléphone;E-mail\n"
    for number in 0..<300_000 {
      text += "Client \(number);Jean;06 39 98 00 02;c\(number)@provider.example.org\n"
    }
    try shop.write(text, to: "clients.csv")
    try shop.write(
      Samples.copy.replacing("outputs:", with: "steps: [clean]\noutputs:"), to: "copy.yaml")
    let (process, out, errors) = try Program(path: "/bin/sh").start(
      ["-c", "\(before) '\(Program.tamis.path)' run copy.yaml"], in: shop.folder)
    // The temporary file shows that the run has begun.
    while process.isRunning, !shop.contents.contains(where: { $0.contains(".tamis-") }) {
      usleep(10_000)
    }
    return (shop, process, out, errors)
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143)), (SIGHUP, Int32(129))])
  func aRunThatIsInterruptedLeavesEverythingAsItWas(_ signal: Int32, _ code: Int32) throws {
    let (shop, process, out, errors) = try Self.started()
    kill(process.processIdentifier, signal)
    let answer = Program.finish(process, out, errors)
    #expect(answer.code == code, "\(answer)")
    #expect(answer.errors.contains("interrupted; nothing was written"))
    #expect(shop.text("out/clients.csv") == "old")
    #expect(!shop.contents.contains { $0.contains(".tamis-") })
  }

  /// When a terminal is closed nobody hears what is said any more; nothing is half written all the same.
  @Test func aTerminalThatIsGoneChangesNothing() throws {
    let (shop, process, out, errors) = try Self.started()
    try errors.fileHandleForReading.close()
    kill(process.processIdentifier, SIGHUP)
    process.waitUntilExit()
    _ = out
    #expect(process.terminationReason == .exit && process.terminationStatus == 129)
    #expect(shop.text("out/clients.csv") == "old")
    #expect(!shop.contents.contains { $0.contains(".tamis-") })
  }

  /// `nohup` wants it to go on.
  @Test func whoIgnoresTheHangUpGoesOn() throws {
    let (shop, process, out, errors) = try Self.started("trap '' HUP; exec")
    kill(process.processIdentifier, SIGHUP)
    let answer = Program.finish(process, out, errors)
    #expect(answer.code == 0, "\(answer)")
    #expect(shop.lines("out/clients.csv").count == 300_001)
  }
}
