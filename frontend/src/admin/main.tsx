import { mount } from '../console/mount';
import { AdminPage } from './AdminPage';

mount(<AdminPage />);
