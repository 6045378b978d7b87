import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const accepted = '.txt,.md,.markdown,.html,.htm,.docx,.pdf,text/plain,application/pdf';

/** Takes files dropped anywhere on the page, or chosen with the button. */
export function DropZone(props: {
  readonly primary: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { onFiles } = props;
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return (
    <section className={over ? 'drop over' : 'drop'} aria-label="导入文件">
      <InboxOutlined className="drop-icon" aria-hidden />
      <div className="drop-text">
        <strong>{over ? '松开就导入' : '把公报文件拖到这里'}</strong>
        <span>文本、Markdown、网页、Word、PDF，可以一次几个，每个不超过 64 MB。重复导入不会产生两份。</span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        accept={accepted}
        className="hidden"
        tabIndex={-1}
        aria-label="选择要导入的文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button type={props.primary ? 'primary' : 'default'} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      {props.children}
    </section>
  );
}
