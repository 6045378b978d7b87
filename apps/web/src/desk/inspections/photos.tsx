/** Photographs as small pictures that open whole; one that the phone still has says so. */
export function Photos(props: {
  readonly photos: readonly { readonly sha256: string; readonly stored: boolean }[];
}) {
  return (
    <ul className="photos">
      {props.photos.map(({ sha256, stored }, at) => (
        <li key={sha256}>
          {stored ? (
            <a href={`/api/desk/inspections/photos/${sha256}`} target="_blank" rel="noreferrer">
              <img src={`/api/desk/inspections/photos/${sha256}`} alt={`照片${at + 1}`} loading="lazy" />
            </a>
          ) : (
            <span className="photo-missing">照片还在手机里，没有传上来</span>
          )}
        </li>
      ))}
    </ul>
  );
}
