;; Run by .ci/editors: prints what flycheck shows for a faulty cable, and the face of two words.
;; -Q leaves out Debian's folder of packages.
(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'flycheck)
(require 'cable-mode)
(setq flycheck-check-syntax-automatically nil)
(find-file "port-louis.cable")
(unless (eq major-mode 'cable-mode) (error "mode %s where cable-mode is due" major-mode))
(font-lock-ensure)
(defvar done nil)
(add-hook 'flycheck-after-syntax-check-hook (lambda () (setq done t)))
(flycheck-mode 1)
(flycheck-buffer)
(with-timeout (30 (error "flycheck did not end")) (while (not done) (accept-process-output nil 0.05)))
(with-temp-file "emacs.out"
  (dolist (e (with-current-buffer "port-louis.cable" flycheck-current-errors))
    (insert (format "%d:%d %s %s [%s]\n" (flycheck-error-line e) (flycheck-error-column e) (flycheck-error-level e)
                    (flycheck-error-message e) (flycheck-error-id e))))
  (dolist (word '("TAGS:" "(S)"))
    (insert (format "%s %s\n" word
                    (with-current-buffer "port-louis.cable"
                      (goto-char (point-min))
                      (search-forward word)
                      (get-text-property (match-beginning 0) 'face))))))

;; What a cable is: by name, and by the first line under names that say nothing.
(dolist (line (with-temp-buffer (insert-file-contents "first-lines.txt") (split-string (buffer-string) "\n" t)))
  (pcase-let ((`(,due ,name ,first) (split-string line "\t")))
    (with-temp-file name (insert first "\n"))
    (with-current-buffer (find-file-noselect name)
      (unless (eq (string= due "cable") (eq major-mode 'cable-mode)) (error "%s with %s is in %s" name first major-mode))
      (kill-buffer))))
