import { Button } from 'antd';
import { memo } from 'react';

/** A button on a page that is drawn again at every key: itself only when it looks otherwise. What it is given must stay the same as long. */
export const SteadyButton = memo(Button);
