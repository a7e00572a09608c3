import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installPackages, output } from '../../scripts/testing/debian-packages.ts';
import { freePort } from '../../scripts/testing/free-port.ts';

/** A server of Debian's ClickHouse (18.16) that runs for a test, on the loopback address, without a service. */
export interface RunningClickhouse {
  address: string;
  stop: () => Promise<void>;
}

const PROGRAM = 'clickhouse-server';

/** Starts a server in an empty folder; the package is installed first where this process may. Throws where there is none. */
export async function startClickhouse(folder: string): Promise<RunningClickhouse> {
  if (!output('sh', ['-c', `command -v ${PROGRAM}`]) && !installPackages(PROGRAM))
    throw new Error(`There is no ${PROGRAM}: install Debian's package of that name`);
  const [http, tcp] = [await freePort(), await freePort()];
  for (const name of ['data', 'tmp', 'formats', 'user_files']) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, 'users.xml'),
    `<yandex>
  <profiles><default></default></profiles>
  <quotas><default></default></quotas>
  <users><default>
    <password></password>
    <networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile><quota>default</quota>
  </default></users>
</yandex>\n`,
  );
  const config = join(folder, 'config.xml');
  writeFileSync(
    config,
    `<yandex>
  <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <user_files_path>${folder}/user_files/</user_files_path><format_schema_path>${folder}/formats/</format_schema_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
</yandex>\n`,
  );
  const server = spawn(PROGRAM, [`--config-file=${config}`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${http}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${PROGRAM} ended at once, see ${folder}/errors`);
    const response = await fetch(address).catch(() => null);
    if (response?.ok) break;
    await setTimeout(200);
  }
  return {
    address,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}
