import Foundation
import Pipelines

/// A file without a name, for what was unpacked: it vanishes with its last user, whatever becomes of the program.
final class TemporaryFile: Sendable {
  private let descriptor: Int32

  /// A path under which readers of this process can open the file.
  var path: String { "/dev/fd/\(descriptor)" }

  /// Writes all that `stream` gives.
  init(_ stream: any ByteStream) throws(Refusal) {
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var name = Array("\(folder)/tamis-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw TemporaryFile.full(errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var window = [UInt8](repeating: 0, count: 1 << 17)
    // An object whose every property is set is released when its initializer throws: `deinit` closes the file then too.
    while true {
      let got = try stream.read(into: &window, from: 0)
      if got == 0 { return }
      let reason = FileBytes.write(window[..<got], to: descriptor)
      guard reason == 0 else { throw TemporaryFile.full(reason) }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static func full(_ code: Int32) -> Refusal {
    let reason = String(cString: strerror(code))
    return Refusal(
      .unreadable,
      en: "there is no room to unpack it (\(reason)); make room in the temporary folder",
      fr:
        "la place manque pour le décompresser (\(reason)) ; libérer de la place dans le dossier temporaire"
    )
  }
}
