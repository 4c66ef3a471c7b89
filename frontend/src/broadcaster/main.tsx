import { mount } from '../console/mount';
import { BroadcasterPage } from './BroadcasterPage';

mount(<BroadcasterPage />);
