import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { addLine } from './row-edits.ts';
import { WORDS } from './words.ts';

/** In a form without indicators: how to begin. */
export function FirstRow() {
  const say = useSay();
  const { session, goTo } = useAssessment();
  const add = () => {
    addLine(session, { of: 'indicators', index: 0 }, 0);
    goTo('/indicators/0/name');
  };
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say(WORDS.none)}>
      <Button icon={<PlusOutlined />} onClick={add}>
        {say(WORDS.addFirst)}
      </Button>
    </Empty>
  );
}
