import { peer, type workspace } from './peers.ts';

/**
 * Runs the .NET calls of a PowerShell block, statement by statement as they stand there: there is no PowerShell to be
 * had here, but the classes that it calls are. What only PowerShell can do is left out (loading the assembly, reading
 * the JSON, Get-FileHash) or given (`setUp`, C# statements for what comes from a cmdlet). A call that .NET does not
 * have does not compile. Resolves to what it printed; rejects where it throws.
 */
export async function runPowerShellAsDotnet(
  files: ReturnType<typeof workspace>,
  name: string,
  block: string,
  setUp = '',
): Promise<string> {
  const source = `using System; using System.IO;
class Program { static void Main() { Directory.SetCurrentDirectory(@"${files.path('.')}");
${setUp}
${statementsOf(block).join('\n')}
} }`;
  const program = files.path(`${name}.exe`);
  await peer('mcs', ['-r:System.Security.dll', `-out:${program}`, files.write(`${name}.cs`, source)]);
  return peer('mono', [program]);
}

/** The statements of a block, in C#. */
function statementsOf(block: string): string[] {
  const statements = block
    .replace(/^ {2}(foreach|if) [\s\S]*?^ {2}\}.*\n/gm, '')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim())
    .filter((line) => !/^\$ErrorActionPreference|ConvertFrom-Json$|Get-Item/.test(line));
  const declared = new Set<string>();
  return statements.map((line) => {
    const csharp = line
      .replace(/\[([A-Za-z0-9.]+)\]::new\(/g, 'new System.$1(')
      .replace(/\[([A-Za-z0-9.]+)\]::/g, 'System.$1.')
      .replace(/\(Convert-Path ([a-z.0-9]+)\)/g, (_, path) => `Path.GetFullPath("${path}")`)
      .replace(/Join-Path (.*) ([a-z.0-9]+)$/, 'Path.Combine($1, "$2")')
      .replace(/'([0-9.]+)'/g, '"$1"')
      .replace(/'-', ':'/, '"-", ":"')
      .replace(
        "= 'EndCertOnly'",
        '= System.Security.Cryptography.X509Certificates.X509IncludeOption.EndCertOnly',
      )
      .replace(/\[void\]/, '')
      .replace(/\$(true|false)/g, '$1');
    const [, variable] = /^\$(\w+) = /.exec(csharp) ?? [];
    const isNew = variable !== undefined && !declared.has(variable);
    if (isNew) declared.add(variable);
    const printed = /^System\.BitConverter/.test(csharp) ? `Console.WriteLine(${csharp})` : csharp;
    return `${isNew ? 'var ' : ''}${printed.replace(/\$(\w+)/g, '$1')};`;
  });
}
