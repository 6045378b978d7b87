/** What a photograph of an inspection is called when it is saved. */
export function photoName(sha256: string, type: string): string {
  const ending = type === 'image/jpeg' ? 'jpg' : type.slice('image/'.length);
  return `检查照片-${sha256.slice(0, 8)}.${ending}`;
}
