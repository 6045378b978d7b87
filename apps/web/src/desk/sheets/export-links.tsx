import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';

/** Takes a list away as Excel or CSV: `href` answers to `format=xlsx` and `format=csv`. */
export function ExportLinks({ href }: { readonly href: string }) {
  const link = (format: string) => `${href}${href.includes('?') ? '&' : '?'}format=${format}`;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'xlsx',
            label: (
              <a href={link('xlsx')} download>
                Excel（.xlsx）
              </a>
            ),
          },
          {
            key: 'csv',
            label: (
              <a href={link('csv')} download>
                CSV（.csv）
              </a>
            ),
          },
        ],
      }}
    >
      <Button>
        导出 <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
