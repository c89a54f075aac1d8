/** Telephones take pictures of twelve megapixels; letters are large enough in far fewer. */
const sideMax = 3_200;

/** The pixels of a chosen picture, turned as it was taken; undefined when the file is none. */
export async function pixelsOfFile(file: File): Promise<ImageData | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const shrink = Math.min(1, sideMax / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * shrink));
  canvas.height = Math.max(1, Math.round(picture.height * shrink));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}
