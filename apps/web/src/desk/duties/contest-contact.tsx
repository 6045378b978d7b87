import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { sendJson } from '../api/request.ts';
import { Problem } from '../app/problem.tsx';

/** How whoever contested a closing can be reached: hidden until somebody asks, and every asking is on record. */
export function ContestContact(props: { readonly duty: number; readonly left: boolean | null }) {
  const reveal = useMutation({
    mutationFn: () =>
      sendJson<{ readonly contact: string | null }>('POST', `/duties/${props.duty}/contest/contact`, {}),
  });
  if (props.left === null) return null;
  if (!props.left) return <p className="soft contest-contact">提出人没有留下联系方式。</p>;
  return (
    <p className="contest-contact">
      {reveal.data === undefined ? (
        <>
          提出人留了联系方式。
          <Button type="link" size="small" loading={reveal.isPending} onClick={() => reveal.mutate()}>
            显示（记入记录）
          </Button>
        </>
      ) : (
        <>联系方式：{reveal.data.contact}</>
      )}
      <Problem error={reveal.error} />
    </p>
  );
}
