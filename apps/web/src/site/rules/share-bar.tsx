/** Ways to keep or pass on what was computed: the address holds all of it. */
export function ShareBar({ share }: { readonly share: string }) {
  return (
    <p className="share" id="share" data-live="">
      <a href={share} className="share-link">
        本次计算的链接
      </a>
      <button type="button" className="copy" data-copy-link={share} hidden>
        复制链接
      </button>
      <button type="button" className="copy" data-print="" hidden>
        打印
      </button>
    </p>
  );
}
