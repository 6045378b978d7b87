/** A value with the day for which it counts. */
export function Dated({ value }: { readonly value: { readonly on: string; readonly text: string } | null }) {
  return value === null ? (
    <>还没有数</>
  ) : (
    <>
      {value.text} <time dateTime={value.on}>{value.on}</time>
    </>
  );
}
