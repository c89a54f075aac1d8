/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The parts of a browser's picture that are needed here. */
export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly data: ArrayLike<number>;
}

/** Grey as the eye weighs colours (ITU-R BT.601). */
export function greyFrom({ width, height, data }: ColourPicture): GreyPicture {
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const colour = at * 4;
    pixels[at] = (data[colour]! * 77 + data[colour + 1]! * 150 + data[colour + 2]! * 29) >> 8;
  }
  return { width, height, pixels };
}

/** The picture turned about its middle by a small angle, in radians; edges are repeated. */
export function turned(picture: GreyPicture, angle: number): GreyPicture {
  const { width, height, pixels } = picture;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turnedPixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const dy = y - height / 2;
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2;
      const fromX = Math.min(width - 1.001, Math.max(0, width / 2 + dx * cos - dy * sin));
      const fromY = Math.min(height - 1.001, Math.max(0, height / 2 + dx * sin + dy * cos));
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, low] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = pixels[at]! * (1 - right) + pixels[at + 1]! * right;
      const lower = pixels[at + width]! * (1 - right) + pixels[at + width + 1]! * right;
      turnedPixels[y * width + x] = upper * (1 - low) + lower * low;
    }
  }
  return { width, height, pixels: turnedPixels };
}

/** Each pixel as the mean of itself and its eight neighbours: the noise of a sensor goes. */
export function smoothed({ width, height, pixels }: GreyPicture): GreyPicture {
  const along = new Uint16Array(width * height);
  for (let at = 0; at < along.length; at++) {
    along[at] = pixels[at]! * 2 + (pixels[at - 1] ?? pixels[at]!) + (pixels[at + 1] ?? pixels[at]!);
  }
  const soft = new Uint8Array(width * height);
  for (let at = 0; at < soft.length; at++) {
    const own = along[at]!;
    soft[at] = (own * 2 + (along[at - width] ?? own) + (along[at + width] ?? own)) >> 4;
  }
  return { width, height, pixels: soft };
}

/** The picture narrowed to a workable width by averaging whole blocks of pixels. */
export function narrowed(picture: GreyPicture, widthMax: number): GreyPicture {
  const factor = Math.ceil(picture.width / widthMax);
  if (factor <= 1) return picture;
  const width = Math.floor(picture.width / factor);
  const height = Math.floor(picture.height / factor);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        for (let dx = 0; dx < factor; dx++) {
          sum += picture.pixels[(y * factor + dy) * picture.width + x * factor + dx]!;
        }
      }
      pixels[y * width + x] = sum / (factor * factor);
    }
  }
  return { width, height, pixels };
}

/** The picture turned by a right angle. */
export function quarterTurned({ width, height, pixels }: GreyPicture): GreyPicture {
  const turnedPixels = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    turnedPixels[x * height + (height - 1 - y)] = pixels[at]!;
  }
  return { width: height, height: width, pixels: turnedPixels };
}
