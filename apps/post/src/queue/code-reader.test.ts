import { writePrepared, writeTokenSlip } from "@caravanserai/contract";
import { tokenIdOf, tokenNumberOf, type CrossingCode } from "@caravanserai/domain";
import { expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import readerWasm from "zxing-wasm/reader/zxing_reader.wasm?url&inline";
import { prepareZXingModule as prepareWriter, writeBarcode } from "zxing-wasm/writer";
import writerWasm from "zxing-wasm/writer/zxing_writer.wasm?url&inline";

async function bytesOf(inlined: string): Promise<ArrayBuffer> {
  return (await fetch(inlined)).arrayBuffer();
}

it("reads our codes back from a picture, the largest too", async () => {
  prepareZXingModule({ overrides: { wasmBinary: await bytesOf(readerWasm) } });
  prepareWriter({ overrides: { wasmBinary: await bytesOf(writerWasm) } });
  const token = tokenIdOf("KZ-01" as CrossingCode, tokenNumberOf(7, 412));
  const person = {
    family: "Выдуманова",
    given: "Анна",
    patronymic: "Вымышленовна",
    birth: "27.03.1986",
    sex: "female",
    citizenship: "RUS",
    documentKind: "internal-passport",
    documentNumber: "0000000017",
  } as const;
  const codes = [
    writeTokenSlip({ token, persons: 4, mode: "car", tie: null }),
    ...writePrepared([person, person, person]),
  ];
  for (const code of codes) {
    const { image } = await writeBarcode(code, { format: "QRCode", scale: 4 });
    const found = await readBarcodes(image!, { formats: ["QRCode"] });
    expect(found[0]?.text).toBe(code);
  }
});
