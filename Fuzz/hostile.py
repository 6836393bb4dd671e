"""Gives hostile files to tamis and measures how soon, and in how little memory, each is refused.

    python3 Fuzz/hostile.py .build/release/tamis [FILE...]

The limits: one second of processor time and 64 MB over what the idle program needs. FILE adds further hostile files.
"""

import io
import os
import struct
import sys
import tempfile
import zipfile
import zlib

LIMIT_SECONDS, LIMIT_MEGABYTES = 1.0, 64


def measure(tamis, arguments):
    """The exit code, the processor seconds and the peak memory of one run."""
    process = os.posix_spawn(
        tamis, [tamis, *arguments], os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, number, "/dev/null", os.O_RDWR, 0) for number in (0, 1, 2)])
    _, status, usage = os.wait4(process, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000


def workbook(parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
BOOK = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": f'<Relationships {LINKS}><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships {LINKS}><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}


def sheet(rows, **more):
    return workbook({**BOOK, "xl/worksheets/sheet1.xml": f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>", **more})


def pdf(stream, length=None):
    """A PDF whose attachment is this stream."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 4 0 R] >> >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        b"<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /EF << /F 5 0 R >> >>",
        b"<< /Type /EmbeddedFile /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (length or len(stream), stream),
    ]
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def zeros(megabytes):
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes)) + packer.flush()


def overlapping():
    """A thousand members that all lie at the same place."""
    content = zlib.compress(b"a;b\n" * (1 << 18), 9)[2:-4]
    check = zlib.crc32(b"a;b\n" * (1 << 18))
    facts = struct.pack("<HHHIIIIH", 20, 0, 8, 0, check, len(content), 1 << 20, 5)
    body = b"PK\3\4" + facts + b"\0\0" + b"a.csv" + content
    entry = b"PK\1\2" + struct.pack("<H", 20) + facts + b"\0" * 12 + struct.pack("<I", 0) + b"a.csv"
    return body + entry * 1000 + b"PK\5\6" + struct.pack("<IHHIIH", 0, 1000, 1000, len(entry) * 1000, len(body), 0)


def files():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    yield "laughs.xml", f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><x>&l9;</x>'.encode()
    yield "laughs-utf16.xml", f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><x>&l9;</x>'.encode("utf-16")
    yield "entity.xml", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x><r><v>&e;</v></r></x>'
    yield "attributes.xml", b"<x><r " + b" ".join(b'a%d="1"' % n for n in range(200_000)) + b"/></x>"
    yield "deep.xml", b"<x>" * 1_000_000
    yield "long-attribute.xml", b'<x><r a="' + b"a" * 20_000_000 + b'"/></x>'
    yield "long-text.xml", b"<x><r><v>" + b"a" * 40_000_000 + b"</v></r></x>"
    yield "long-name.xml", b"<x><" + b"a" * 20_000_000 + b"/></x>"
    yield "comment.xml", b"<x><!--" + b"-a" * 10_000_000
    yield "bomb.pdf", pdf(zeros(1000))
    yield "bomb-twice.pdf", pdf(zlib.compress(zeros(1000), 9))
    yield "deep.pdf", b"%PDF-1.7\n1 0 obj\n" + b"[" * 2_000_000 + b"\nendobj\ntrailer << /Root 1 0 R >>\n"
    yield "circle.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R /Names << /EmbeddedFiles 2 0 R >> >>\nendobj\n2 0 obj\n<< /Kids [2 0 R 2 0 R] >>\nendobj\ntrailer << /Root 1 0 R >>\n"
    yield "bomb.csv.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\3" + zeros(1000)[2:-4] + b"\0" * 8
    yield "bomb.zip", workbook({"a.csv": b"a;b\n" * (250 << 20 >> 2)})
    yield "overlapping.zip", overlapping()
    yield "names.zip", workbook({"../../etc/cron.d/a.csv": "a;b\n1;2\n"})
    yield "bomb.xlsx", sheet("<row><c><v>1</v></c></row>" * 10 + " " * (300 << 20))
    yield "long-cell.xlsx", sheet('<row><c t="inlineStr"><is><t>' + "a" * (100 << 20) + "</t></is></c></row>")
    yield "texts.xlsx", sheet("<row><c><v>1</v></c></row>", **{"xl/sharedStrings.xml": f"<sst {MAIN}><si><t>{'a' * (300 << 20)}</t></si></sst>"})
    yield "laughs.xlsx", workbook({**BOOK, "xl/worksheets/sheet1.xml": f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><worksheet>&l9;</worksheet>'})
    yield "attributes.xlsx", sheet("<row " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/>")
    yield "page.xls", b"<table><tr>" + b"<td rowspan=65534 colspan=1000>x" * 20_000
    yield "nested-page.xls", b"<table><tr><td>" * 200_000


def main():
    tamis, more = sys.argv[1], sys.argv[2:]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        idle_path = os.path.join(folder, "idle.csv")
        with open(idle_path, "wb") as file:
            file.write(b"a;b\n1;2\n")
        idle = measure(tamis, ["cat", idle_path])[2]
        print(f"idle: {idle:.0f} MB")
        # Another process makes the files: what this one held would count as memory of those that it starts.
        maker = os.fork()
        if maker == 0:
            for name, content in files():
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(content)
            os._exit(0)
        os.waitpid(maker, 0)
        os.remove(idle_path)
        for path in [*(os.path.join(folder, name) for name in sorted(os.listdir(folder))), *more]:
            code, seconds, memory = measure(tamis, ["cat", path])
            is_fine = code in (0, 3) and seconds < LIMIT_SECONDS and memory - idle < LIMIT_MEGABYTES
            failed = failed or not is_fine
            name = os.path.basename(path)
            print(f"{'ok  ' if is_fine else 'FAIL'} {name:20} exit {code}  {seconds:6.3f} s  {memory - idle:6.0f} MB over idle")
    sys.exit(1 if failed else 0)


main()
