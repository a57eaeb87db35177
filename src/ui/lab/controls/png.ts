/** A picture in pixels from one in SVG. The picture is a `data:` address, so no request is made. */

/** Pixels of the PNG for each of the SVG, so that it stays sharp on a projector. */
const SCALE = 2;

/**
 * @param svg a document with `width` and `height`
 * @throws Error when the browser can't draw it, as with one that is too large
 */
export const pngOf = async (svg: string): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('it is too large for this browser');
  return blob;
};
