//! The binary at a terminal: contracts, help, and refusals that name the setting.

use std::fs;

use crate::town::{Database, linli, repository};

#[test]
fn the_committed_contracts_are_what_the_binary_says() {
    for (what, path) in [
        ("openapi", "openapi/openapi.json"),
        ("graphql", "frontend/schema.graphql"),
        ("permissions", "docs/permissions.txt"),
    ] {
        let ended = linli(&["export", what], &[]);
        assert_eq!(ended.code, Some(0), "{ended:?}");
        assert!(
            ended.out == fs::read_to_string(repository().join(path)).unwrap(),
            "{path} is out of date: run `just gen`"
        );
    }
}

#[test]
fn a_wrong_setting_is_named() {
    type Case = (&'static [&'static str], &'static [(&'static str, &'static str)], &'static str);
    let cases: [Case; 6] = [
        (&["serve", "--database-url", "mysql://x"], &[], "database_url"),
        (&["serve", "--connections", "0"], &[], "connections"),
        (&["serve"], &[("LINLI_CONNECTIONS", "many")], "connections"),
        (&["serve"], &[("LINLI_LISTEN", "nowhere")], "listen"),
        (&["serve"], &[("LINLI_COLOUR", "red")], "colour"),
        (&["serve", "--listen", "8080"], &[], "--listen"),
    ];
    for (arguments, variables, name) in cases {
        let ended = linli(arguments, variables);
        assert!(ended.code.is_some_and(|code| code != 0), "{arguments:?} {ended:?}");
        assert!(ended.err.contains(name), "{arguments:?} {variables:?} names {name}: {ended:?}");
        assert!(!ended.err.contains("panicked"), "{ended:?}");
    }
}

#[test]
fn help_explains_every_setting() {
    let help = linli(&["--help"], &[]).out;
    for word in [
        "serve",
        "demo",
        "migrate",
        "import",
        "account",
        "export",
        "--database-url",
        "--listen",
        "--data-dir",
        "LINLI_",
        "linli.toml",
    ] {
        assert!(help.contains(word), "{word} in\n{help}");
    }
}

#[test]
fn a_demonstration_is_not_put_into_an_installation_nor_served_to_others() {
    let database = Database::empty();
    let folder = database.folder.to_string_lossy().into_owned();
    let at = |command: &[&str]| {
        let mut arguments = command.to_vec();
        arguments.extend(["--database-url", &database.url, "--data-dir", &folder]);
        linli(&arguments, &[("LINLI_DEMO_PASSWORD", crate::town::PASSWORD)])
    };
    assert_eq!(at(&["migrate"]).code, Some(0));
    let made = at(&["account", "create", "--account", "first", "--name", "王一", "--role", "system-administrator"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    let refused = at(&["demo", "--listen", "127.0.0.1:0"]);
    assert!(refused.code.is_some_and(|code| code != 0), "an unmarked database with an account in it: {refused:?}");

    let demonstration = Database::copy();
    let folder = demonstration.folder.to_string_lossy().into_owned();
    let arguments = ["serve", "--listen", "0.0.0.0:0", "--database-url", &demonstration.url, "--data-dir", &folder];
    let refused = linli(&arguments, &[]);
    assert!(refused.code.is_some_and(|code| code != 0), "a demonstration on an address others can reach: {refused:?}");
}
