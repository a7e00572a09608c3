import { runThread } from '../../threads/thread.ts';
import { writeTwins, type TwinsJob } from './write-twins.ts';

await runThread((job: TwinsJob) => Promise.resolve(writeTwins(job)));
