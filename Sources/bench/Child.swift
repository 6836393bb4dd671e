import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Another program, run to its end and measured by the system: wall time and peak memory are its own.
struct Child {
  let exitCode: Int32
  let seconds: Double
  /// Processor time of all its threads, in user and system mode: it says more than wall time on a busy machine.
  let processorSeconds: Double
  /// Largest resident size, in megabytes of 1,000,000 bytes.
  let peakMegabytes: Double
  let output: Data

  /// A program that could not be started or did not end well.
  struct Failure: Error {
    let program: String
    let exitCode: Int32
  }

  /// Runs `program` with `arguments`; what it prints on standard error goes to ours.
  static func run(_ program: String, _ arguments: [String]) throws(Failure) -> Child {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("bench-\(getpid())-\(arguments.first ?? "run").out").path
    defer { unlink(file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let start = ContinuousClock.now
    guard posix_spawn(&process, program, &actions, nil, words, environ) == 0 else {
      throw Failure(program: program, exitCode: 127)
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let seconds = secondsSince(start)
    let exitCode = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    guard exitCode == 0 else { throw Failure(program: program, exitCode: exitCode) }
    return Child(
      exitCode: exitCode, seconds: seconds,
      processorSeconds: Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000,
      peakMegabytes: Double(usage.ru_maxrss) * 1024 / 1_000_000,
      output: FileManager.default.contents(atPath: file) ?? Data())
  }
}

/// Wall time since `start`.
func secondsSince(_ start: ContinuousClock.Instant) -> Double {
  let parts = (ContinuousClock.now - start).components
  return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
}

/// The largest resident size of this process so far, in megabytes of 1,000,000 bytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) * 1024 / 1_000_000
}

/// Processor time of this process so far, in user and system mode, all threads.
func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
  return seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}
