/** A PDF from its objects, with the table of their places. */
function assembled(objects: readonly Uint8Array[]): Uint8Array {
  const pieces: Uint8Array[] = [Buffer.from("%PDF-1.4\n")];
  let length = pieces[0]!.length;
  const places: number[] = [];
  for (const [index, body] of objects.entries()) {
    places.push(length);
    for (const piece of [Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]) {
      pieces.push(piece);
      length += piece.length;
    }
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(table + trailer)]);
}

function stream(bytes: Uint8Array, entries = ""): Uint8Array {
  const head = Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from("\nendstream")]);
}

function written(text: string): Uint8Array {
  return stream(Buffer.from(`BT /F1 12 Tf 72 720 Td (${text}) Tj ET`));
}

/** A PDF with one line of Latin text a page; an empty line is a page without text. */
export function pdfOf(pages: readonly string[], pictures: readonly Uint8Array[] = []): Uint8Array {
  const first = 4;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ].map((text) => Buffer.from(text));
  const picturesFrom = first + 2 * pages.length;
  const named = pictures.map((_, at) => `/X${at} ${picturesFrom + at} 0 R`).join(" ");
  for (const [at, text] of pages.entries()) {
    const resources = `<< /Font << /F1 3 0 R >> /XObject << ${named} >> >>`;
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources}`;
    objects.push(Buffer.from(`${page} /Contents ${first + 2 * at + 1} 0 R >>`));
    objects.push(Buffer.from(written(text)));
  }
  return assembled([...objects, ...pictures]);
}

/** A PDF of one page whose picture fills it up to a size. */
export function largePdf(text: string, bytes: number): Uint8Array {
  const picture = new Uint8Array(bytes);
  const entries =
    "/Type /XObject /Subtype /Image /Width 1024 /Height 1024 /ColorSpace /DeviceGray" +
    " /BitsPerComponent 8";
  return pdfOf([text], [stream(picture, entries)]);
}
