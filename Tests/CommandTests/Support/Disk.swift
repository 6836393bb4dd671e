import Foundation

/// A small disk of its own for the targets, where the machine lets us mount one (as root, on Linux).
enum Disk {
  /// A shop whose folder `out` is a disk of its own; `nil`, with a word about it, where none can be mounted.
  static func mounted(options: String) throws -> Workshop? {
    let shop = try Samples.shop()
    try FileManager.default.createDirectory(
      atPath: shop.path("out"), withIntermediateDirectories: true)
    guard run("mount", "-t", "tmpfs", "-o", options, "tmpfs", shop.path("out")) else {
      print("skipped: no disk can be mounted here")
      return nil
    }
    return shop
  }

  static func remountReadOnly(_ path: String) -> Bool { run("mount", "-o", "remount,ro", path) }

  static func unmount(_ path: String) { _ = run("umount", path) }

  private static func run(_ words: String...) -> Bool {
    let answer = try? Program(path: "/usr/bin/env").run(
      words, in: FileManager.default.temporaryDirectory)
    return answer?.code == 0
  }
}
