;;; cable-mode.el --- Diplomatic cables, checked by cablelint -*- lexical-binding: t; -*-

;;; Code:

(defgroup cable nil "Diplomatic cables." :group 'text)

(defcustom cable-cablelint "cablelint" "The cablelint program." :type 'string)

(defvar cable-font-lock-keywords
  '(("^\\(VZCZC[[:alnum:]]*\\|BT\\|NNNN\\)[ \t]*$" . font-lock-preprocessor-face)
    ("^\\(DE\\|ZNY\\|FM\\|TO\\|INFO\\) " 1 font-lock-keyword-face)
    ("^\\(E\\.O\\.\\|TAGS:\\|SUBJECT:\\|REFS?:\\|Classified [Bb]y:\\)" 1 font-lock-keyword-face)
    ("^\\(UNCLAS\\|C O N F I D E N T I A L\\|\\(?:T O P \\)?S E C R E T\\)" 1 font-lock-type-face)
    ("^¶?[0-9]+\\. *\\((\\(?:U\\|SBU\\|C\\|S\\|TS\\)\\(?:/[A-Z]+\\)*)\\)" 1 font-lock-type-face))
  "Colours of a cable.")

;;;###autoload
(define-derived-mode cable-mode text-mode "Cable"
  "Major mode for diplomatic cables."
  (setq-local font-lock-defaults '(cable-font-lock-keywords t nil))
  (setq-local fill-column 69))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.\\(?:cable\\|tel\\|msg\\)\\'" . cable-mode))

;;;###autoload
(defun cable-first-line-p ()
  "Whether the buffer begins as a cable does, and its name says no more than text."
  (let ((case-fold-search nil))
    (and (or (null buffer-file-name)
             (member (file-name-extension buffer-file-name) '(nil "txt" "log")))
         (looking-at-p (concat "VZCZC\\|DE R[A-Z]\\{3,6\\} #\\|[ZOPR]\\{2\\}\\(?: [ZOPR]\\{2\\}\\)? R[A-Z]\\{3,6\\}\\b\\|"
                               "\\(?:UNCLAS\\|C O N F I D E N T I A L\\|\\(?:T O P \\)?S E C R E T\\)\\b")))))
;;;###autoload
(add-to-list 'magic-mode-alist '(cable-first-line-p . cable-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons 'cable-mode (lambda (&rest _) (list cable-cablelint "lsp")))))

(with-eval-after-load 'flycheck
  (flycheck-define-checker cable-cablelint
    "Checks cables as they are typed, from standard input."
    :command ("cablelint" "check" "--format" "concise" "--color" "never" "-")
    :standard-input t
    :error-patterns
    ((error line-start (+? nonl) ":" line ":" column ": error: " (message) " [" (id (+ (any "a-z0-9-"))) "]" line-end)
     (warning line-start (+? nonl) ":" line ":" column ": warning: " (message) " [" (id (+ (any "a-z0-9-"))) "]" line-end)
     (info line-start (+? nonl) ":" line ":" column ": info: " (message) " [" (id (+ (any "a-z0-9-"))) "]" line-end))
    :modes cable-mode)
  (set-default 'flycheck-cable-cablelint-executable cable-cablelint)
  (add-to-list 'flycheck-checkers 'cable-cablelint))

(provide 'cable-mode)
;;; cable-mode.el ends here
