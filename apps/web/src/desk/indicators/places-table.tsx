import { Button, Table } from 'antd';
import { useNarrow } from '../app/narrow.ts';
import { Lamp } from '../duties/lamp.tsx';
import { ProgressBar } from './progress-bar.tsx';
import type { IndicatorDetail, IndicatorPlace } from './shapes.ts';

/** Each place against its target; choosing one draws its line. */
export function PlacesTable(props: {
  readonly detail: IndicatorDetail;
  readonly chosen: string;
  readonly onChoose: (place: string) => void;
  readonly onRevise: (place: string, on: string) => void;
}) {
  const { detail, chosen, onChoose, onRevise } = props;
  const shown = [...(detail.whole === null ? [] : [detail.whole]), ...detail.places];
  const revise = ({ place, mayEnter, judged }: IndicatorPlace) =>
    mayEnter && judged.value !== null ? (
      <Button type="link" size="small" onClick={() => onRevise(place, judged.value?.on ?? detail.today)}>
        更正<span className="hidden">{place}的数</span>
      </Button>
    ) : null;
  if (useNarrow())
    return (
      <ul className="indicator-cards">
        {shown.map((one) => (
          <li key={one.place}>
            <div className="indicator-card-row">
              <Button
                type="link"
                size="small"
                className="place-link"
                aria-pressed={one.place === chosen}
                onClick={() => onChoose(one.place)}
              >
                {one.place}
              </Button>
              <ProgressBar rate={one.judged.rate} light={one.judged.light} />
            </div>
            <div className="indicator-card-row">
              <Lamp light={{ colour: one.judged.light, words: one.judged.words }} />
              {revise(one)}
            </div>
            <small>
              {one.judged.target.text}
              {one.judged.target.on === null ? '' : `，${one.judged.target.on}`}
              {one.judged.value === null ? '' : ` · 现在 ${one.judged.value.text}`}
            </small>
          </li>
        ))}
      </ul>
    );
  return (
    <Table<IndicatorPlace>
      size="small"
      className="sheet"
      rowKey="place"
      dataSource={shown}
      pagination={false}
      rowClassName={({ place }) => (place === chosen ? 'chosen' : '')}
      columns={[
        {
          title: '街镇',
          width: 110,
          render: (_, { place }) => (
            <Button
              type="link"
              size="small"
              className="place-link"
              aria-pressed={place === chosen}
              onClick={() => onChoose(place)}
            >
              {place}
            </Button>
          ),
          sorter: (a, b) => a.place.localeCompare(b.place, 'zh-CN'),
        },
        {
          title: '目标',
          width: 170,
          render: (_, { judged }) => (
            <>
              {judged.target.text}
              <small>{judged.target.on ?? '没有写期限'}</small>
            </>
          ),
        },
        {
          title: '现在',
          width: 170,
          render: (_, { judged }) =>
            judged.value === null ? (
              <span className="soft">—</span>
            ) : (
              <>
                {judged.value.text}
                <small>截至 {judged.value.on}</small>
              </>
            ),
        },
        {
          title: '序时应有',
          width: 100,
          render: (_, { judged }) => judged.expected ?? <span className="soft">—</span>,
        },
        {
          title: '进度',
          width: 120,
          render: (_, { judged }) => <ProgressBar rate={judged.rate} light={judged.light} />,
          sorter: (a, b) => (a.judged.rate ?? -1) - (b.judged.rate ?? -1),
        },
        {
          title: '情况',
          render: (_, { judged }) => <Lamp light={{ colour: judged.light, words: judged.words }} />,
        },
        {
          title: <span className="hidden">更正</span>,
          width: 80,
          render: (_, one) => revise(one),
        },
      ]}
    />
  );
}
