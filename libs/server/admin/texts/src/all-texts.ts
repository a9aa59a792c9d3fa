/** Every table of texts says that it is there when it is loaded: here all of them are. */
import '@feelori/skills/actions';
import '@feelori/skills/answers';
import '@feelori/skills/knowledge';
import '@feelori/skills/notices';
import '@feelori/skills/shop';
