import Foundation

/// What a program said and how it ended.
struct Answer {
  var code: Int32
  var out: String
  var errors: String

  /// The lines on standard error.
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}

/// A program that tests run.
struct Program {
  let path: String

  /// The program under test, beside the tests in the build folder.
  static let tamis = Program(path: buildFolder.appendingPathComponent("tamis").path)

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let buildFolder: URL = {
    // The test bundle lies in the build folder, whatever that is called.
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = bundle.deletingLastPathComponent()
    for _ in 0..<4 {
      if FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("tamis").path) {
        return folder
      }
      folder = folder.deletingLastPathComponent()
    }
    return root.appendingPathComponent(".build/debug")
  }()

  /// Begins to run; English unless the environment says otherwise.
  func start(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> (process: Process, out: Pipe, errors: Pipe) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "en_GB.UTF-8"]
      .merging(environment) { $1 }
    let (out, errors) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, out, errors)
  }

  /// Runs to the end.
  func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws
    -> Answer
  {
    let (process, out, errors) = try start(arguments, in: folder, environment: environment)
    return Self.finish(process, out, errors)
  }

  /// Waits for the end and gathers what was said.
  static func finish(_ process: Process, _ out: Pipe, _ errors: Pipe) -> Answer {
    // Both pipes are read at once, so that neither fills while the other is waited for.
    let other = DispatchQueue(label: "errors")
    nonisolated(unsafe) var said = Data()
    let handle = errors.fileHandleForReading
    let done = DispatchGroup()
    other.async(group: done) { said = handle.readDataToEndOfFile() }
    let answer = out.fileHandleForReading.readDataToEndOfFile()
    done.wait()
    process.waitUntilExit()
    let code =
      process.terminationReason == .uncaughtSignal
      ? -process.terminationStatus : process.terminationStatus
    return Answer(
      code: code, out: String(decoding: answer, as: UTF8.self),
      errors: String(decoding: said, as: UTF8.self))
  }
}
