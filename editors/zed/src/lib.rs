use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Cablelint;

impl zed::Extension for Cablelint {
    fn new() -> Self {
        Cablelint
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree.which("cablelint").ok_or("cablelint is not on the PATH")?;
        Ok(Command { command, args: vec!["lsp".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Cablelint);
