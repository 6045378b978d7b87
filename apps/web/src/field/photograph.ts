/** The longest side of a kept photograph, in pixels: enough to read a certificate, small enough for a bad line. */
const longest = 1600;

export interface Photograph {
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
}

/** A picture of the camera made small, turned upright and stripped of where and with what it was taken. */
export async function compress(file: Blob): Promise<Photograph> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
  if (blob === null) throw new Error('the picture cannot be written');
  const bytes = await blob.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''), bytes };
}
