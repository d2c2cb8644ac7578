import { answerTasks } from './answer-tasks.server.ts';
import { makeFileReader } from './file-reader.server.ts';

answerTasks(makeFileReader);
