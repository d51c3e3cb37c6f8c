import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/map.css';
import './styles/rooms.css';
import './app';
