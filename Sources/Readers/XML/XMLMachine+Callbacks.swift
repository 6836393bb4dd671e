import CLibXML2

extension XMLMachine {
  /// The callbacks that are set. Entity, notation and external-subset callbacks stay empty: nothing is ever resolved.
  static func handlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startDocument = { machine in
      XMLMachine.at(machine)?.pointee.checkEncoding()
    }
    handlers.internalSubset = { machine, _, _, _ in
      XMLMachine.at(machine)?.pointee.refuse(.doctype)
    }
    handlers.startElementNs = { machine, name, _, uri, namespaceCount, _, count, _, attributes in
      guard let name else { return }
      XMLMachine.at(machine)?.pointee.start(name, uri, Int(namespaceCount), Int(count), attributes)
    }
    handlers.endElementNs = { machine, _, _, _ in
      XMLMachine.at(machine)?.pointee.end()
    }
    handlers.serror = { machine, error in
      guard let error else { return }
      XMLMachine.at(machine)?.pointee.note(error.pointee)
    }
    return handlers
  }

  /// Text of a wanted element.
  static let characters: charactersSAXFunc = { machine, bytes, count in
    guard let bytes, count > 0 else { return }
    XMLMachine.at(machine)?.pointee.write(bytes, Int(count))
  }

  @inline(__always)
  private static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLMachine>? {
    context?.assumingMemoryBound(to: XMLMachine.self)
  }

  /// Only encodings in which ASCII stands for itself, and UTF-16: in others the look at the bytes would see nothing.
  private mutating func checkEncoding() {
    guard let declared = context?.pointee.encoding else { return }
    let name = String(decoding: XMLMachine.bytes(declared), as: UTF8.self).uppercased()
    let known = [
      "UTF-8", "UTF8", "US-ASCII", "ASCII", "UTF-16", "UTF16", "UTF-16LE", "UTF-16BE", "MACINTOSH",
      "LATIN1", "LATIN-1", "KOI8-R", "CP850", "IBM850",
    ]
    let families = ["ISO-8859-", "ISO8859-", "ISO_8859-", "WINDOWS-125", "CP125"]
    if known.contains(name) || families.contains(where: { name.hasPrefix($0) }) { return }
    refuse(.encodingUnknown, line: 1)
  }

  /// Warnings and errors that leave the document well-formed are passed over.
  private mutating func note(_ error: xmlError) {
    guard error.level == XML_ERR_FATAL, fault == nil else { return }
    let code = xmlParserErrors(UInt32(max(0, error.code)))
    refuse(isEnding && isOpen ? .truncated : cause(code), line: Int(error.line))
  }

  private func cause(_ code: xmlParserErrors) -> XMLFault.Cause {
    switch code {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START: rootName.isEmpty ? .notXML : .malformed
    case XML_ERR_DOCUMENT_END: rootName.isEmpty ? .trailing : trailing
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED:
      .truncated
    case XML_ERR_TAG_NAME_MISMATCH: .mismatch
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING, XML_ERR_ENCODING_NAME: .encoding
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING: .encodingUnknown
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: .entity
    case XML_ERR_INTERNAL_ERROR, XML_ERR_NAME_TOO_LONG, XML_ERR_NO_MEMORY: .huge
    default: .malformed
    }
  }

  /// The parser gives one code for text behind the end and for an end that never came.
  private var trailing: XMLFault.Cause { isOpen ? .truncated : .trailing }
}
